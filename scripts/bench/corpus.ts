import { plainText, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { type Random, seeded } from './random.ts';

/** A generated file: its path below `content/` and its text. */
export type GeneratedFile = { path: string; text: string };

const languages = ['da', 'nb', 'nl', 'en'] as const;
type Language = (typeof languages)[number];

/**
 * Makes `items` episodes and posts (three episodes to every seven posts, four languages, 600 to 900 words each) from the
 * sentences of the shipped articles, shuffled. The same seed gives the same files.
 */
export function generateCorpus(shipped: Content, items: number, seed: number): GeneratedFile[] {
  const random = seeded(seed);
  const sentences = sentencesByLanguage(shipped);
  return Array.from({ length: items }, (_, index) =>
    index % 10 < 3
      ? episodeFiles(index, random, sentences.da)
      : [postFile(index, random, sentences, languages[index % languages.length] ?? 'da')],
  ).flat();
}

/** The sentences of the shipped articles that a generated text may be made of. */
export function sentencesByLanguage(shipped: Content): Record<Language, string[]> {
  const of = (language: Language) =>
    shipped.posts
      .filter(({ value }) => value.language === language)
      .flatMap(({ body }) => [...walk(body?.children ?? [])])
      .filter((node) => node.type === 'element' && node.tagName === 'p')
      .flatMap((node) => ('children' in node ? plainText(node.children).split(/(?<=[.!?])\s+/) : []))
      .filter((sentence) => /^[^<>{}]{20,200}$/.test(sentence));
  return { da: of('da'), nb: of('nb'), nl: of('nl'), en: of('en') };
}

function postFile(
  index: number,
  random: Random,
  sentences: Record<Language, string[]>,
  language: Language,
): GeneratedFile {
  const words = sentences[language];
  const text = [
    '---',
    `title: ${quote(titleFrom(random, words, index))}`,
    `description: ${quote(random.pick(words))}`,
    `pubDate: ${dateOf(index)}`,
    `people: [${{ da: 'redaktionen', nb: 'redaksjonen', nl: 'de-redactie', en: 'the-editors' }[language]}]`,
    `category: ${random.pick(['leadership', 'sales', 'communication', 'research', 'rights'])}`,
    `tags: [${random.pick(['linkedin', 'crm', 'trust'])}, ${random.pick(['b2b', 'content', 'networking'])}]`,
    '---',
    '',
    body(random, words),
  ].join('\n');
  return { path: `posts/${language}/generated-${index}.mdx`, text };
}

function episodeFiles(index: number, random: Random, words: string[]): GeneratedFile[] {
  const folder = `episodes/radio/${1000 + index}-generated`;
  const cues = Array.from({ length: 45 }, (_, cue) => {
    const voice = cue % 2 === 0 ? 'Redaktionen' : 'Oplæseren';
    return `${clock(cue * 8)} --> ${clock(cue * 8 + 7)}\n<v ${voice}>${random.pick(words)}\n`;
  });
  const front = [
    '---',
    `guid: generated-${index}`,
    `title: ${quote(titleFrom(random, words, index))}`,
    `description: ${quote(random.pick(words))}`,
    `pubDate: ${dateOf(index)}`,
    'season: 9',
    `episode: ${1000 + index}`,
    `sound: { url: "https://media.example.com/${index}.mp3", length: ${3_000_000 + index}, type: audio/mpeg, duration: 360 }`,
    'chapters: [{ start: "0:00", title: Begyndelse }, { start: "3:00", title: Midte }]',
    `tags: [${random.pick(['linkedin', 'crm', 'trust'])}]`,
    '---',
    '',
  ].join('\n');
  return [
    { path: `${folder}/index.mdx`, text: `${front}${body(random, words)}` },
    { path: `${folder}/transcript.da.vtt`, text: `WEBVTT\n\n${cues.join('\n')}` },
  ];
}

/** 600 to 900 words under headings, with a component, a list and a link among them. */
function body(random: Random, words: string[]): string {
  const goal = 600 + random.below(300);
  const parts: string[] = [];
  let count = 0;
  while (count < goal) {
    const paragraph = Array.from({ length: 3 + random.below(3) }, () => random.pick(words)).join(' ');
    count += paragraph.split(' ').length;
    if (parts.length % 4 === 3) parts.push(`## ${titleFrom(random, words, parts.length)}`);
    parts.push(parts.length % 7 === 5 ? `<PullQuote>\n${paragraph}\n</PullQuote>` : paragraph);
  }
  parts.push(`- ${random.pick(words)}\n- **${random.pick(words)}**`, '[Social Selling Radio](/episodes/)');
  return `${parts.join('\n\n')}\n`;
}

function titleFrom(random: Random, words: string[], index: number): string {
  return `${random
    .pick(words)
    .split(' ')
    .slice(0, 6)
    .join(' ')
    .replace(/[.,:;!?]$/, '')} ${index}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function dateOf(index: number): string {
  const day = new Date(Date.UTC(2005, 0, 1) + index * 12 * 3_600_000).toISOString();
  return `${day.slice(0, 10)} 12:${String(index % 60).padStart(2, '0')}`;
}

function clock(seconds: number): string {
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
}
