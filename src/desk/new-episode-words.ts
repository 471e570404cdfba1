import type { Instant } from '#domain/instant.ts';
import type { MessageLanguage, Wording } from '#domain/wording.ts';
import { formatMoment } from '#i18n/dates.ts';
import { formatDuration } from '#i18n/durations.ts';
import { formatNumber, formatSize } from '#i18n/numbers.ts';
import type { EpisodePlan } from './episode-plan.ts';
import type { EpisodeProposal } from './episode-proposal.ts';

/** What there is to tell of a new episode, beyond its plan. */
export type NewEpisode = {
  plan: EpisodePlan;
  proposal: EpisodeProposal;
  pubDate: Instant;
  timeZone: string;
  now: Instant;
  draft: boolean;
  written: boolean;
  sound: { length: number; duration: number };
  transcripts: readonly {
    language: string;
    form: string;
    cues: readonly unknown[];
    problems: readonly unknown[];
  }[];
  chapters: number;
  cover: { name: string; pixels: number } | { width: number; height: number } | undefined;
  coverGiven: boolean;
};

/** What was done, line by line. */
export function newEpisodeWords(told: NewEpisode): Wording[] {
  const { plan, written } = told;
  return [
    written
      ? { da: `Oprettet: content/${plan.folder}/`, en: `Made: content/${plan.folder}/` }
      : {
          da: `Intet er skrevet på grund af --dry-run. Det ville blive: content/${plan.folder}/`,
          en: `Nothing was written, because of --dry-run. It would be: content/${plan.folder}/`,
        },
    ...rows(told).map(([name, what]) =>
      inBoth((language) => `  ${name.padEnd(width(told))}  ${what[language]}`),
    ),
    ...coverWords(told),
  ];
}

/** What the editor may do next. */
export function nextSteps({ plan, pubDate, timeZone, now, draft }: NewEpisode): Wording[] {
  return [
    {
      da: `Skriv noterne i content/${plan.folder}/index.mdx, og se siden med "npm run dev": http://localhost:4321${plan.path}`,
      en: `Write the notes in content/${plan.folder}/index.mdx, and see the page with "npm run dev": http://localhost:4321${plan.path}`,
    },
    draft
      ? {
          da: `Det er en kladde; fjern linjen "draft", når det må komme ud på ${plan.url}`,
          en: `It is a draft; remove the line "draft" when it may come out at ${plan.url}`,
        }
      : inBoth((language) => {
          const moment = formatMoment(pubDate, { language, timeZone });
          return Date.parse(pubDate) > Date.parse(now)
            ? {
                da: `Det kommer ud ${moment} på ${plan.url}, når siden bygges efter det.`,
                en: `It comes out ${moment} at ${plan.url}, when the site is built after that.`,
              }[language]
            : {
                da: `Det kommer ud på ${plan.url}, næste gang siden bygges.`,
                en: `It comes out at ${plan.url} the next time the site is built.`,
              }[language];
        }),
  ];
}

type Row = readonly [name: string, what: Wording];

function rows({ plan, proposal, sound, transcripts, chapters, cover, pubDate, timeZone }: NewEpisode): Row[] {
  const { title, episode, season } = proposal;
  return [
    [
      'index.mdx',
      inBoth((language) =>
        [
          ...(episode === undefined ? [] : [String(episode)]),
          ...(season === undefined ? [] : [{ da: `sæson ${season}`, en: `season ${season}` }[language]]),
          `"${title}"`,
          formatMoment(pubDate, { language, timeZone }),
        ].join(', '),
      ),
    ],
    [
      plan.soundName,
      inBoth(
        (language) => `${formatDuration(sound.duration, language)}, ${formatSize(sound.length, language)}`,
      ),
    ],
    ...transcripts.map(
      ({ language: spoken, form, cues, problems }): Row => [
        `transcript.${spoken}.vtt`,
        inBoth((language) => {
          const count = formatNumber(cues.length, language);
          const lost = {
            da: `, ${problems.length} kunne ikke læses`,
            en: `, ${problems.length} could not be read`,
          }[language];
          return `${{ da: `${count} replikker fra ${form}`, en: `${count} cues from ${form}` }[language]}${problems.length > 0 ? lost : ''}`;
        }),
      ],
    ),
    ...(chapters > 0
      ? [
          [
            'chapters.yaml',
            { da: `${chapters} kapitler fra lydfilen`, en: `${chapters} chapters from the sound` },
          ] satisfies Row,
        ]
      : []),
    ...(cover && 'name' in cover
      ? [[cover.name, inBoth(() => `${cover.pixels} x ${cover.pixels}`)] satisfies Row]
      : []),
  ];
}

function width(told: NewEpisode): number {
  return Math.max(...rows(told).map(([name]) => name.length));
}

function coverWords({ cover, coverGiven }: NewEpisode): Wording[] {
  if (cover && 'name' in cover) return [];
  const wanted = {
    da: 'Læg et kvadratisk cover.jpg i mappen, 1400 til 3000 pixels på hver led; indtil da vises podcastens eget.',
    en: 'Put a square cover.jpg into the folder, 1400 to 3000 pixels each way; until then the show has its own.',
  };
  if (cover === undefined) return [wanted];
  const whose = coverGiven
    ? { da: 'Billedet', en: 'The picture' }
    : { da: 'Billedet i lydfilen', en: 'The picture in the sound' };
  return [
    {
      da: `${whose.da} er ${cover.width} x ${cover.height} pixels og kan ikke bruges. ${wanted.da}`,
      en: `${whose.en} is ${cover.width} x ${cover.height} pixels and cannot be used. ${wanted.en}`,
    },
  ];
}

function inBoth(say: (language: MessageLanguage) => string): Wording {
  return { da: say('da'), en: say('en') };
}
