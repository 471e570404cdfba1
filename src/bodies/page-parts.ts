import type { Body, BodyNode, ComponentNode, ElementNode } from '#domain/body.ts';
import { type ComponentName, isComponentName } from './components.ts';
import { headingIds } from './heading-ids.ts';
import { attributesText, escapedText, isVoid } from './html-spelling.ts';

/** A body for a page: finished HTML, with holes for what only a page can draw. Neighbouring HTML is one string. */
export type PagePart = string | ComponentPart | PicturePart;

/** One of the editors' components; its properties are text, as they were written. */
export type ComponentPart = {
  type: 'component';
  name: ComponentName;
  properties: ComponentNode['properties'];
  parts: readonly PagePart[];
};

/** A picture that lies beside the text; `src` is its address from there, as it was written. */
export type PicturePart = { type: 'picture'; src: string; alt: string; title: string | undefined };

/** The words that a text is given for its footnotes: their heading, and what a link back to a number says. */
export type FootnoteWords = { heading: string; back(number: string): string };

/** A body in parts for a page. Program code and unknown components, which checks refuse, leave only what they hold. */
export function pageParts(body: Body, words: FootnoteWords): PagePart[] {
  const ids = headingIds(body);
  return joined(body.children.flatMap(draw));

  function draw(node: BodyNode): PagePart[] {
    if (node.type === 'text') return [escapedText(node.value)];
    if (node.type === 'code') return [];
    if (node.type === 'element') return drawElement(node);
    const parts = node.children.flatMap(draw);
    if (!isComponentName(node.name)) return parts;
    return [{ type: 'component', name: node.name, properties: node.properties, parts: joined(parts) }];
  }

  function drawElement(node: ElementNode): PagePart[] {
    const { tagName } = node;
    if (tagName === 'img' && isBeside(node.properties['src'])) return [picture(node)];
    const open = `<${tagName}${attributesText(propertiesOf(node))}>`;
    if (isVoid(tagName)) return [open];
    const label = node.properties['id'] === 'footnote-label';
    const children = label ? [escapedText(words.heading)] : node.children.flatMap(draw);
    return [open, ...children, `</${tagName}>`];
  }

  function propertiesOf(node: ElementNode): ElementNode['properties'] {
    const { tagName, properties, written } = node;
    if (written) return properties;
    if (tagName === 'a') return linkProperties(properties, words);
    if (properties['id'] === 'footnote-label') return { id: 'footnote-label', className: ['footnote-label'] };
    const id = ids.get(node) ?? '';
    return id === '' ? properties : { id, ...properties };
  }
}

/** A link back from a footnote says in the language of the page where it leads. */
function linkProperties(
  { ariaLabel, ...properties }: ElementNode['properties'],
  words: FootnoteWords,
): ElementNode['properties'] {
  const number = /(\d+)(?:-\d+)?$/.exec(String(ariaLabel ?? ''))?.[1];
  if (number === undefined || !('dataFootnoteBackref' in properties)) return { ...properties, ariaLabel };
  return { ...properties, ariaLabel: words.back(number) };
}

function picture({ properties: { src, alt, title } }: ElementNode): PicturePart {
  const named = typeof title === 'string' ? title : undefined;
  return { type: 'picture', src: String(src), alt: String(alt ?? ''), title: named };
}

function isBeside(src: unknown): boolean {
  return typeof src === 'string' && src !== '' && !src.startsWith('/') && !URL.canParse(src);
}

function joined(parts: readonly PagePart[]): PagePart[] {
  const made: PagePart[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (typeof part === 'string' && typeof last === 'string') made[made.length - 1] = last + part;
    else made.push(part);
  }
  return made;
}
