import type { MessageLanguage } from '#domain/wording.ts';

const danish = {
  heading: 'Forhåndsvisning',
  intro: 'Sådan viser podcastapps, kataloger og sociale medier afsnittet. Vælg et.',
  none: 'Intet afsnit er udgivet på dette tidspunkt.',
  coming: 'Ikke udgivet endnu',
  page: 'Afsnittets side',
  list: 'I en podcastapps liste',
  directory: 'I et katalog',
  artwork: 'Omslaget i de størrelser, apps viser',
  noArtwork: 'Hverken afsnittet eller podcasten har et omslag.',
  description: 'Beskrivelsen, som de fleste apps viser',
  notes: 'Noterne i fuld længde, for apps der kan',
  chapters: 'Kapitler',
  share: 'Når nogen deler siden',
  facts: 'Det, feedet siger',
  published: 'Udgivet',
  number: 'Nummer',
  season: 'sæson',
  kind: 'Slags',
  explicit: 'Upassende for børn',
  yes: 'ja',
  no: 'nej',
  people: 'Medvirkende',
  sound: 'Lyd',
  transcripts: 'Udskrifter',
} as const;

/** The words around a preview. */
export type PreviewWords = Readonly<Record<keyof typeof danish, string>>;

/** The words around a preview in each language of messages. */
export const previewWords: Readonly<Record<MessageLanguage, PreviewWords>> = {
  da: danish,
  en: {
    heading: 'Preview',
    intro: 'How podcast apps, directories and social media will show the episode. Choose one.',
    none: 'No episode is published at this time.',
    coming: 'Not published yet',
    page: 'The episode’s page',
    list: 'In the list of a podcast app',
    directory: 'In a directory',
    artwork: 'The artwork in the sizes that apps show',
    noArtwork: 'Neither the episode nor the show has artwork.',
    description: 'The description that most apps show',
    notes: 'The notes at full length, for apps that can',
    chapters: 'Chapters',
    share: 'When somebody shares the page',
    facts: 'What the feed says',
    published: 'Published',
    number: 'Number',
    season: 'season',
    kind: 'Kind',
    explicit: 'Explicit',
    yes: 'yes',
    no: 'no',
    people: 'People',
    sound: 'Sound',
    transcripts: 'Transcripts',
  },
};
