import type { Element, ElementContent } from 'hast';
import type { Body, BodyNode, ElementNode } from '#domain/body.ts';
import { type FeedContext, spellComponent } from './feed-components.ts';
import { element, paragraph, words } from './hast.ts';

/** Elements that feed readers draw without style or script of ours. */
const understood = new Set(
  (
    'a abbr aside b blockquote br caption cite code dd del dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img kbd li mark ol p pre s section small span strong sub sup table tbody td tfoot th thead tr u ul wbr'
  ).split(' '),
);

const silent = new Set(['script', 'style', 'iframe', 'object', 'embed', 'noscript', 'template']);

/** The body as HTML elements that need neither our style nor our scripts; every address is absolute. */
export function feedTree(body: Body, context: FeedContext): ElementContent[] {
  return body.children.flatMap((node) => {
    const spelled = spell(node, context);
    return node.type === 'component' && spelled.every(isPhrase) ? [paragraph(...spelled)] : spelled;
  });
}

/** A component that stands alone, but is spelt as running text, needs a paragraph around it. */
function isPhrase(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && node.tagName === 'a');
}

function spellAll(nodes: readonly BodyNode[], context: FeedContext): ElementContent[] {
  return nodes.flatMap((node) => spell(node, context));
}

function spell(node: BodyNode, context: FeedContext): ElementContent[] {
  if (node.type === 'text') return [words(node.value)];
  if (node.type === 'code') return [];
  if (node.type === 'component') return spellComponent(node, spellAll(node.children, context), context);
  return spellElement(node, context);
}

function spellElement(node: ElementNode, context: FeedContext): ElementContent[] {
  const { tagName, properties } = node;
  if (silent.has(tagName)) return [];
  if (tagName === 'input') return [words(properties['checked'] ? '☑' : '☐')];
  const children = spellAll(node.children, context);
  return understood.has(tagName)
    ? [element(tagName, plainProperties(properties, context), children)]
    : children;
}

/** Keeps what feed readers understand, and makes addresses absolute. */
function plainProperties(properties: Element['properties'], context: FeedContext): Element['properties'] {
  const kept: Record<string, Element['properties'][string]> = {};
  for (const name of ['alt', 'title', 'start', 'colSpan', 'rowSpan', 'scope'] as const) {
    const value = properties[name];
    if (value !== undefined) kept[name] = value;
  }
  const [, align] = /text-align:\s*(\w+)/.exec(String(properties['style'] ?? '')) ?? [];
  if (align !== undefined) kept['align'] = align;
  for (const name of ['href', 'src'] as const) {
    const value = properties[name];
    if (typeof value === 'string') kept[name] = context.resolve(value);
  }
  return kept;
}
