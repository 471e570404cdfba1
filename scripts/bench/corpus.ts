import { plainText, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { type Block, type Cue, type Item, type ItemLanguage, itemLanguages } from './item.ts';
import { type GeneratedFile, spellItem } from './own-spelling.ts';
import { type Random, seeded } from './random.ts';

type Sentences = Record<ItemLanguage, string[]>;

/** The files of `generateItems`, as an editor of this site writes them. */
export function generateCorpus(shipped: Content, items: number, seed: number): GeneratedFile[] {
  return generateItems(shipped, items, seed).flatMap(spellItem);
}

/**
 * Makes `items` episodes and posts (three episodes to every seven posts, four languages, 600 to 900 words each beside a
 * transcript) from the sentences of the shipped articles, shuffled. The same seed gives the same items.
 */
export function generateItems(shipped: Content, items: number, seed: number): Item[] {
  const random = seeded(seed);
  const sentences = sentencesByLanguage(shipped);
  return Array.from({ length: items }, (_, index) =>
    index % 10 < 3
      ? episode(index, random, sentences.da)
      : post(index, random, sentences, itemLanguages[index % itemLanguages.length] ?? 'da'),
  );
}

/** The sentences of the shipped articles that a generated text may be made of. */
export function sentencesByLanguage(shipped: Content): Sentences {
  const of = (language: ItemLanguage) =>
    shipped.posts
      .filter(({ value }) => value.language === language)
      .flatMap(({ body }) => [...walk(body?.children ?? [])])
      .filter((node) => node.type === 'element' && node.tagName === 'p')
      .flatMap((node) => ('children' in node ? plainText(node.children).split(/(?<=[.!?])\s+/) : []))
      .filter((sentence) => /^[^<>{}]{20,200}$/.test(sentence));
  return { da: of('da'), nb: of('nb'), nl: of('nl'), en: of('en') };
}

const authors = { da: 'redaktionen', nb: 'redaksjonen', nl: 'de-redactie', en: 'the-editors' };

function post(index: number, random: Random, sentences: Sentences, language: ItemLanguage): Item {
  const words = sentences[language];
  return {
    kind: 'post',
    index,
    language,
    title: titleFrom(random, words, index),
    description: random.pick(words),
    pubDate: dateOf(index),
    author: authors[language],
    category: random.pick(['leadership', 'sales', 'communication', 'research', 'rights']),
    tags: [random.pick(['linkedin', 'crm', 'trust']), random.pick(['b2b', 'content', 'networking'])],
    blocks: blocksFrom(random, words),
  };
}

function episode(index: number, random: Random, words: string[]): Item {
  const cues = Array.from(
    { length: 45 },
    (_, cue): Cue => ({
      start: cue * 8,
      end: cue * 8 + 7,
      voice: cue % 2 === 0 ? 'Redaktionen' : 'Oplæseren',
      text: random.pick(words),
    }),
  );
  return {
    kind: 'episode',
    index,
    language: 'da',
    title: titleFrom(random, words, index),
    description: random.pick(words),
    pubDate: dateOf(index),
    sound: { url: `https://media.example.com/${index}.mp3`, length: 3_000_000 + index, duration: 360 },
    cues,
    tags: [random.pick(['linkedin', 'crm', 'trust'])],
    blocks: blocksFrom(random, words),
  };
}

/** 600 to 900 words under headings, with components, a list and a link among them. */
function blocksFrom(random: Random, words: string[]): Block[] {
  const goal = 600 + random.below(300);
  const blocks: Block[] = [];
  let count = 0;
  while (count < goal) {
    const text = Array.from({ length: 3 + random.below(3) }, () => random.pick(words)).join(' ');
    count += text.split(' ').length;
    if (blocks.length % 4 === 3) {
      blocks.push({ is: 'heading', text: titleFrom(random, words, blocks.length) });
    }
    blocks.push({ is: blocks.length % 7 === 5 ? 'pull quote' : 'paragraph', text });
  }
  return [...blocks, random.pick([factBox, barChart, callToAction])(random, words), ...endOf(random, words)];
}

function factBox(random: Random, words: string[]): Block {
  const lines = Array.from({ length: 3 }, () => random.pick(words));
  return { is: 'fact box', title: titleFrom(random, words, 3), lines };
}

function barChart(random: Random, words: string[]): Block {
  const labels = ['LinkedIn', 'Facebook', 'Twitter'];
  const values = labels.map((label) => [label, 1 + random.below(99)] as const);
  return { is: 'bar chart', title: titleFrom(random, words, 4), values };
}

function callToAction(random: Random, words: string[]): Block {
  return {
    is: 'call to action',
    title: titleFrom(random, words, 5),
    url: 'https://example.com/',
    label: 'LinkedIn',
  };
}

function endOf(random: Random, words: string[]): Block[] {
  return [
    { is: 'list', lines: [random.pick(words), `**${random.pick(words)}**`] },
    { is: 'link', text: 'Social Selling Radio', url: '/episodes/' },
  ];
}

function titleFrom(random: Random, words: string[], index: number): string {
  return `${random
    .pick(words)
    .split(' ')
    .slice(0, 6)
    .join(' ')
    .replace(/[.,:;!?]$/, '')} ${index}`;
}

function dateOf(index: number): string {
  const day = new Date(Date.UTC(2005, 0, 1) + index * 12 * 3_600_000).toISOString();
  return `${day.slice(0, 10)} 12:${String(index % 60).padStart(2, '0')}`;
}
