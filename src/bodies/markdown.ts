import type { Element, ElementContent } from 'hast';
import type { Body } from '#domain/body.ts';
import type { FeedContext } from './feed-components.ts';
import { feedTree } from './feed-tree.ts';
import { strong, words } from './hast.ts';
import { isBackReference, letters, renderPhrase } from './markdown-phrase.ts';
import { renderTable } from './markdown-table.ts';

/**
 * The body as plain Markdown with GitHub's tables and footnotes; every component is spelt out and every address is full.
 * https://github.github.com/gfm/
 */
export function renderMarkdown(body: Body, context: FeedContext): string {
  return blocks(feedTree(body, context));
}

/** Words that shall mean nothing but themselves, on one line of Markdown. */
export function markdownText(text: string): string {
  return paragraph([words(text)]);
}

const blockTags = new Set(
  'aside blockquote dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);

/** Blocks with `gap` between them; running text that stands between blocks is a paragraph. */
function blocks(nodes: readonly ElementContent[], gap = '\n\n'): string {
  const found: string[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    found.push(paragraph(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && blockTags.has(node.tagName)) {
      flush();
      found.push(block(node));
    } else loose.push(node);
  }
  flush();
  return found.filter((text) => text !== '').join(gap);
}

function block(node: Element): string {
  const { tagName, children } = node;
  switch (tagName) {
    case 'hr':
      return '---';
    case 'pre':
      return fenced(letters(children));
    case 'table':
      return renderTable(node);
    case 'ul':
    case 'ol':
      return list(node);
    case 'aside':
    case 'blockquote':
      return blocks(children)
        .replace(/^(?=.)/gm, '> ')
        .replace(/^$/gm, '>');
    case 'p':
    case 'figcaption':
      return paragraph(children);
    case 'dt':
      return paragraph([strong(letters(children))]);
    case 'section':
      return footnotes(node) ?? blocks(children);
    default:
      return /^h\d$/.test(tagName) ? heading(node) : blocks(children);
  }
}

function heading({ tagName, children }: Element): string {
  const text = renderPhrase(children).replaceAll('\\\n', ' ').trim();
  return text === '' ? '' : `${'#'.repeat(Number(tagName.slice(1)))} ${text}`;
}

function paragraph(nodes: readonly ElementContent[]): string {
  return renderPhrase(nodes)
    .split('\n')
    .map((line) => line.trim())
    .map((line) =>
      line.replace(/^(?=#{1,6}(?:\s|$)|[-+](?:[\s-]|$)|>|=)/, '\\').replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\'),
    )
    .join('\n')
    .replace(/(?:\\\n)+$/, '');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function list({ tagName, properties, children }: Element): string {
  const items = children.filter((child) => child.type === 'element');
  const loose = items.some((item) =>
    item.children.some((child) => child.type === 'element' && child.tagName === 'p'),
  );
  const gap = loose ? '\n\n' : '\n';
  const first = Number(properties['start'] ?? 1);
  return items
    .map((item, index) => hanging(tagName === 'ol' ? `${first + index}. ` : '- ', blocks(item.children, gap)))
    .join(gap);
}

/** Text behind a mark, its further lines as far in as the first. */
function hanging(mark: string, text: string, width = mark.length): string {
  return `${mark}${text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`)}`.trimEnd();
}

/** The notes of a text; undefined for any other section. */
function footnotes({ children }: Element): string | undefined {
  const notes = children.find((child) => child.type === 'element' && child.tagName === 'ol');
  if (notes?.type !== 'element' || !holdsBackReference(notes)) return undefined;
  return notes.children
    .filter((child) => child.type === 'element')
    .map((note, index) => hanging(`[^${index + 1}]: `, blocks(note.children), 4))
    .join('\n\n');
}

function holdsBackReference(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (isBackReference(child) || holdsBackReference(child)),
  );
}
