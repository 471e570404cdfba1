import type { ElementContent } from 'hast';
import type { FeedContext } from '#bodies/feed-components.ts';
import { feedTree } from '#bodies/feed-tree.ts';
import { headingIds } from '#bodies/heading-ids.ts';
import type { Body, BodyNode } from '#domain/body.ts';

/** A part of a text: from a heading, whose `id` leads there on the page, to the next. The first one may have none. */
export type BodySection = { id?: string; heading?: string; text: string };

/** What stands here is kept from machines that gather addresses. */
const withheld = new Set(['ContactBox']);

/** The words of a body in sections; a section begins at every heading of the second level that stands by itself. */
export function bodySections(body: Body, context: FeedContext): BodySection[] {
  const sections: { id?: string; heading?: string; texts: string[] }[] = [{ texts: [] }];
  const ids = headingIds(body);
  for (const node of body.children) {
    if (isFootnotes(node) || (node.type === 'component' && withheld.has(node.name))) continue;
    const text = spelt(feedTree({ children: [node] }, context));
    const id = ids.get(node);
    if (node.type === 'element' && node.tagName === 'h2' && id !== undefined) {
      sections.push({ id, heading: text, texts: [] });
    } else if (text !== '') sections.at(-1)?.texts.push(text);
  }
  return sections
    .map(({ texts, ...section }) => ({ ...section, text: texts.join(' ') }))
    .filter(({ heading, text }) => heading !== undefined || text !== '');
}

function isFootnotes(node: BodyNode): boolean {
  return node.type === 'element' && 'dataFootnotes' in node.properties;
}

const breaking = new Set(
  'aside blockquote br caption dd dt figcaption figure h1 h2 h3 h4 h5 h6 li p pre td th tr'.split(' '),
);

function spelt(nodes: readonly ElementContent[]): string {
  return lettersOf(nodes).replace(/\s+/g, ' ').trim();
}

function lettersOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      const text = lettersOf(node.children);
      return breaking.has(node.tagName) ? ` ${text} ` : text;
    })
    .join('');
}
