import type { Content } from '#domain/content.ts';
import { sentencesByLanguage } from './corpus.ts';
import type { GeneratedFile } from './own-spelling.ts';
import { type Random, seeded } from './random.ts';

/** The folder of the generated episode, and the address of its page. */
export const longEpisode = { folder: 'episodes/radio/2000-to-timer', path: '/episodes/2000-to-timer/' };

const seconds = 7200;
const wordsInSegment = { least: 11, spread: 9 };
const chapters = 12;

/**
 * An episode of two hours, talked through by two voices in `segments` paragraphs of 11 to 19 words, half of them in two cues.
 * Its words are drawn one by one from the shipped Danish articles, so that nothing repeats itself and the page packs no better
 * than a real one does. The same seed gives the same files.
 */
export function generateLongEpisode(shipped: Content, segments: number, seed: number): GeneratedFile[] {
  const random = seeded(seed);
  const words = sentencesByLanguage(shipped).da.flatMap((sentence) => sentence.split(/\s+/));
  const { folder } = longEpisode;
  return [
    { path: `${folder}/index.mdx`, text: frontMatter() },
    {
      path: `${folder}/transcript.da.vtt`,
      text: `WEBVTT\n\n${cuesOf(random, words, segments).join('\n\n')}\n`,
    },
  ];
}

function frontMatter(): string {
  const starts = Array.from({ length: chapters }, (_, index) => clock((index * seconds) / chapters));
  return [
    '---',
    'guid: generated-two-hours',
    'title: To timer om tillid',
    'description: Et langt afsnit, som ingen har optaget.',
    'pubDate: 2019-01-02 06:00',
    'season: 9',
    'episode: 2000',
    `sound: { url: "https://media.example.com/2000.mp3", length: 60000000, type: audio/mpeg, duration: ${seconds} }`,
    `chapters: [${starts.map((start, index) => `{ start: "${start}", title: Kapitel ${index + 1} }`).join(', ')}]`,
    '---',
    '',
    'Noter.',
    '',
  ].join('\n');
}

function cuesOf(random: Random, words: readonly string[], segments: number): string[] {
  const room = seconds / segments;
  let voice = 'Redaktionen';
  return Array.from({ length: segments }, (_, index) => {
    if (random.below(3) === 0) voice = voice === 'Redaktionen' ? 'Oplæseren' : 'Redaktionen';
    const text = sentence(random, words);
    const start = index * room + random.below(200) / 1000;
    const end = (index + 1) * room - 0.7 - random.below(200) / 1000;
    if (random.below(2) === 0) return cue(start, end, voice, text);
    const half = text.indexOf(' ', text.length / 2);
    const middle = start + ((end - start) * half) / text.length;
    return `${cue(start, middle, voice, text.slice(0, half))}\n\n${cue(middle + 0.12, end, voice, text.slice(half + 1))}`;
  });
}

function sentence(random: Random, words: readonly string[]): string {
  const count = wordsInSegment.least + random.below(wordsInSegment.spread);
  const text = Array.from({ length: count }, () => random.pick(words)).join(' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1).replace(/[.,:;!?]?$/, '.')}`;
}

function cue(start: number, end: number, voice: string, text: string): string {
  return `${clock(start)} --> ${clock(end)}\n<v ${voice}>${text}`;
}

/** `01:02:03.450` */
function clock(time: number): string {
  const whole = Math.floor(time);
  const parts = [whole / 3600, (whole / 60) % 60, whole % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${parts.join(':')}.${String(Math.round((time - whole) * 1000) % 1000).padStart(3, '0')}`;
}
