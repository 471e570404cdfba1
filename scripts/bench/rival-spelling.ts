import { type Block, type Item, numberOf, slugOf } from './item.ts';
import { type GeneratedFile, listOf, spellBlock } from './own-spelling.ts';

/** How a rival writes texts: Markdown with HTML among it, or MDX with the components of this site. */
export type Spelling = 'md' | 'mdx';

/** An item as one file for another generator; a transcript stands at its end. */
export function spellForRival(item: Item, spelling: Spelling): GeneratedFile {
  const blocks = item.blocks.map(spelling === 'mdx' ? spellBlock : spellPlain);
  const text = [
    '---',
    ...frontMatter(item),
    '---',
    '',
    ...[...blocks, ...transcriptOf(item)].flatMap(spaced),
  ];
  return { path: `${addressOf(item)}.${spelling}`, text: text.join('\n') };
}

/** The file of an item's page in a rival's site. */
export function pagePath(item: Item): string {
  return `${addressOf(item)}/index.html`;
}

function addressOf(item: Item): string {
  return `${item.kind === 'post' ? `posts/${item.language}` : 'episodes'}/${slugOf(item)}`;
}

function spaced(block: string): string[] {
  return [block, ''];
}

function frontMatter(item: Item): string[] {
  const all = [
    `title: ${JSON.stringify(item.title)}`,
    `description: ${JSON.stringify(item.description)}`,
    `date: ${item.pubDate.replace(' ', 'T')}:00Z`,
    `language: ${item.language}`,
    `tags: [${item.tags.join(', ')}]`,
  ];
  if (item.kind === 'post') return [...all, `author: ${item.author}`, `category: ${item.category}`];
  const { url, length, duration } = item.sound;
  return [
    ...all,
    `number: ${numberOf(item)}`,
    `sound: ${url}`,
    `bytes: ${length}`,
    `seconds: ${duration}`,
    `guid: generated-${item.index}`,
  ];
}

function transcriptOf(item: Item): string[] {
  if (item.kind === 'post') return [];
  return ['## Udskrift', ...item.cues.map(({ voice, text }) => `**${voice}:** ${text}`)];
}

function spellPlain(block: Block): string {
  switch (block.is) {
    case 'pull quote':
      return `<blockquote class="pull-quote">\n\n${block.text}\n\n</blockquote>`;
    case 'fact box':
      return `<aside class="fact-box">\n<h3>${html(block.title)}</h3>\n\n${listOf(block.lines)}\n\n</aside>`;
    case 'bar chart':
      return `<figure class="bars">\n<figcaption>${html(block.title)}</figcaption>\n<dl>${block.values.map(bar).join('')}</dl>\n</figure>`;
    case 'call to action':
      return `<aside class="call">\n<h3>${html(block.title)}</h3>\n<a href="${block.url}">${html(block.label)}</a>\n</aside>`;
    default:
      return spellBlock(block);
  }
}

function bar([label, percent]: readonly [string, number]): string {
  return `<dt>${html(label)}</dt><dd style="--share: ${percent}%">${percent} %</dd>`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
