import type { Element, ElementContent } from 'hast';
import type { Body } from '#domain/body.ts';
import type { FeedContext } from './feed-components.ts';
import { feedTree } from './feed-tree.ts';
import { element, paragraph, words } from './hast.ts';
import { htmlText } from './html-text.ts';

// The elements that podcast apps show in a description.
// https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-description
const blocks = new Set(['p', 'ol', 'ul']);
const inline = new Set(['a', 'b', 'i', 'strong', 'em']);
const holders = new Set(['aside', 'blockquote', 'section', 'dl']);
const dropped = new Set(['figure', 'img', 'hr', 'pre']);

/**
 * The body as a row of HTML blocks in the few elements that every podcast app shows. Pictures are left out, and so are
 * pull quotes, which without their looks would only say a sentence twice.
 */
export function plainBlocks({ children }: Body, context: FeedContext): string[] {
  const told = children.filter((node) => node.type !== 'component' || node.name !== 'PullQuote');
  return flatten(feedTree({ children: told }, context)).map((block) => htmlText([block]));
}

function flatten(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? flattenElement(node) : loose(node)));
}

function flattenElement(node: Element): Element[] {
  const { tagName, children } = node;
  if (dropped.has(tagName)) return [];
  if (holders.has(tagName)) return flatten(children);
  if (tagName === 'table') return table(node);
  if (tagName === 'ul' || tagName === 'ol') return [list(node)];
  if (/^h[1-6]$/.test(tagName)) return filled(paragraph(element('strong', {}, phrase(children))));
  if (blocks.has(tagName)) return filled(paragraph(...phrase(children)));
  return filled(paragraph(...phrase([node])));
}

function loose(node: ElementContent): Element[] {
  return node.type === 'text' && node.value.trim() !== '' ? [paragraph(node)] : [];
}

function filled(block: Element): Element[] {
  return hasWords(block) ? [block] : [];
}

function hasWords(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.children.some(hasWords);
}

function list({ tagName, children }: Element): Element {
  const items = children.filter((child) => child.type === 'element');
  return element(
    tagName,
    {},
    items.map((item) => element('li', {}, phrase(item.children))),
  );
}

/** A table as a list: the first cell of a row, a colon, the others. */
function table(node: Element): Element[] {
  const rows = descendants(node, 'tr').map((row) =>
    row.children.filter((cell) => cell.type === 'element').map((cell) => phrase(cell.children)),
  );
  const items = rows.map(([first = [], ...others]) =>
    element('li', {}, [
      ...first,
      ...others.flatMap((cell, index) => [words(index === 0 ? ': ' : ', '), ...cell]),
    ]),
  );
  const caption = descendants(node, 'caption').flatMap(({ children }) =>
    filled(paragraph(element('strong', {}, phrase(children)))),
  );
  return [...caption, element('ul', {}, items)];
}

function descendants(node: Element, tagName: string): Element[] {
  return node.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (child.tagName === tagName ? [child] : descendants(child, tagName)));
}

/** Words, links and stress; every other element leaves only its words. */
function phrase(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [words(node.value.replace(/\s+/g, ' '))];
    if (node.type !== 'element' || dropped.has(node.tagName)) return [];
    if (node.tagName === 'br') return [words(' ')];
    if (node.tagName === 'ul' || node.tagName === 'ol') return [list(node)];
    const children = phrase(node.children);
    if (!inline.has(node.tagName)) return children;
    const { href } = node.properties;
    return [element(node.tagName, typeof href === 'string' ? { href } : {}, children)];
  });
}
