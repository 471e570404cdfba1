import { isWebAddress, type ReplyParagraph, type ReplyPiece } from '#domain/reply.ts';

/** A node of parsed HTML, as hast has it. */
export type MarkupNode = {
  type: string;
  value?: string | undefined;
  tagName?: string | undefined;
  properties?: Readonly<Record<string, unknown>> | undefined;
  children?: readonly MarkupNode[] | undefined;
};

/** Reads HTML into nodes; a browser and the build each have their own parser. */
export type ParseHtml = (html: string) => readonly MarkupNode[];

/** How many letters of a reply and of a name are shown, how many of HTML are looked at, and how deep it may be nested. */
const longest = { reply: 5000, name: 100, html: 20_000, depth: 60 };

const silent = new Set(
  'audio canvas embed frame iframe math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
const blocks = new Set('blockquote div h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(' '));

/** HTML as paragraphs of words and links; everything else that it holds is left behind. */
export function paragraphsOfHtml(html: string, parseHtml: ParseHtml): ReplyParagraph[] {
  return paragraphsOf(pieces(parseHtml(html.slice(0, longest.html)), undefined, 0));
}

const paragraphEnd = '\n\n';

function pieces(nodes: readonly MarkupNode[], href: string | undefined, depth: number): ReplyPiece[] {
  if (depth > longest.depth) return [];
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ text: (node.value ?? '').replace(/\s+/g, ' '), href }];
    const { tagName = '', properties = {}, children = [] } = node;
    const classes = [properties['className']].flat();
    if (silent.has(tagName) || classes.includes('invisible')) return [];
    if (tagName === 'br') return [{ text: '\n' }];
    const target = properties['href'];
    const leads = tagName === 'a' && typeof target === 'string' && isWebAddress(target);
    const inner = pieces(children, leads ? target : href, depth + 1);
    // Mastodon shortens long addresses in this way.
    if (classes.includes('ellipsis')) return [...inner, { text: '…', href }];
    return blocks.has(tagName) ? [{ text: paragraphEnd }, ...inner, { text: paragraphEnd }] : inner;
  });
}

/** A row of pieces as paragraphs, which an empty line divides; no longer than is shown. */
export function paragraphsOf(row: readonly ReplyPiece[]): ReplyParagraph[] {
  const paragraphs: ReplyParagraph[] = [[]];
  let room = longest.reply;
  for (const { text, href } of row) {
    for (const [index, part] of cleanText(text)
      .split(/\n\s*\n/)
      .entries()) {
      if (index > 0) paragraphs.push([]);
      if (part === '' || room === 0) continue;
      const shown = shorten(part, room);
      room -= shown === part ? part.length : room;
      append(paragraphs.at(-1) ?? [], href === undefined ? { text: shown } : { text: shown, href });
    }
  }
  return paragraphs.map(trimmed).filter((paragraph) => paragraph.length > 0);
}

function append(paragraph: ReplyParagraph, piece: ReplyPiece): void {
  const last = paragraph.at(-1);
  if (last && last.href === piece.href) last.text += piece.text;
  else paragraph.push({ ...piece });
}

function trimmed(paragraph: ReplyParagraph): ReplyParagraph {
  const end = paragraph.length - 1;
  return paragraph
    .map(({ text, ...rest }, index) => {
      const lines = text.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ');
      const begun = index === 0 ? lines.trimStart() : lines;
      return { text: index === end ? begun.trimEnd() : begun, ...rest };
    })
    .filter(({ text }) => text !== '');
}

/** A name in one line, without the codes of a server's own pictures. */
export function cleanName(text: string): string {
  const plain = cleanText(text)
    .replace(/:\w{2,}:/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return shorten(plain, longest.name);
}

/** Text without control characters and without those that turn the direction of the words around them. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '');
}

function shorten(text: string, room: number): string {
  return text.length <= room ? text : `${[...text.slice(0, room)].slice(0, -1).join('')}…`;
}
