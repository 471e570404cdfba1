import { type Block, type Cue, type Item, numberOf, slugOf } from './item.ts';

/** A generated file: its path below `content/` and its text. */
export type GeneratedFile = { path: string; text: string };

/** An item as an editor of this site writes it. */
export function spellItem(item: Item): GeneratedFile[] {
  const text = ['---', ...frontMatter(item), '---', '', `${item.blocks.map(spellBlock).join('\n\n')}\n`];
  if (item.kind === 'post') {
    return [{ path: `posts/${item.language}/${slugOf(item)}.mdx`, text: text.join('\n') }];
  }
  const folder = `episodes/radio/${slugOf(item)}`;
  return [
    { path: `${folder}/index.mdx`, text: text.join('\n') },
    { path: `${folder}/transcript.da.vtt`, text: `WEBVTT\n\n${item.cues.map(spellCue).join('\n')}` },
  ];
}

/** The file of an item's page in this site. */
export function ownPagePath(item: Item): string {
  const language = item.language === 'da' ? '' : `${item.language}/`;
  return `${language}${item.kind === 'post' ? 'blog' : 'episodes'}/${slugOf(item)}/index.html`;
}

function frontMatter(item: Item): string[] {
  const { kind, index, title, description, pubDate, tags } = item;
  const all = [
    `title: ${quote(title)}`,
    `description: ${quote(description)}`,
    `pubDate: ${pubDate}`,
    `tags: [${tags.join(', ')}]`,
  ];
  if (kind === 'post') return [...all, `people: [${item.author}]`, `category: ${item.category}`];
  const { url, length, duration } = item.sound;
  return [
    ...all,
    `guid: generated-${index}`,
    'season: 9',
    `episode: ${numberOf(item)}`,
    `sound: { url: "${url}", length: ${length}, type: audio/mpeg, duration: ${duration} }`,
    'chapters: [{ start: "0:00", title: Begyndelse }, { start: "3:00", title: Midte }]',
  ];
}

/** A block as MDX; Astro's own MDX reads it too, once it is given the components. */
export function spellBlock(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `## ${block.text}`;
    case 'pull quote':
      return `<PullQuote>\n${block.text}\n</PullQuote>`;
    case 'list':
      return listOf(block.lines);
    case 'fact box':
      return `<FactBox title=${attribute(block.title)}>\n\n${listOf(block.lines)}\n\n</FactBox>`;
    case 'bar chart':
      return `<BarChart title=${attribute(block.title)} unit="%" values="${block.values.map((bar) => bar.join(': ')).join('; ')}" />`;
    case 'call to action':
      return `<CallToAction title=${attribute(block.title)} url="${block.url}" label="${block.label}" />`;
    case 'link':
      return `[${block.text}](${block.url})`;
  }
}

/** Lines as a Markdown list. */
export function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function spellCue({ start, end, voice, text }: Cue): string {
  return `${clock(start)} --> ${clock(end)}\n<v ${voice}>${text}\n`;
}

function attribute(text: string): string {
  return `"${text.replaceAll('"', '&quot;')}"`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function clock(seconds: number): string {
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
}
