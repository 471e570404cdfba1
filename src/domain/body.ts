import type { Element } from 'hast';
import type { Place } from './front-matter.ts';

/** What an editor wrote below the front matter, as a tree of HTML elements and components. */
export type Body = { children: readonly BodyNode[] };

/** Bodies by a name or an id; each is made when it is asked for. */
export type Bodies = Pick<ReadonlyMap<string, Body>, 'get'>;

/**
 * A text as pages and feeds meet it: a sum of what was written tells whether it is another one, the outline is at hand, and the whole tree
 * is made when somebody asks for it.
 */
export type WrittenText = { readonly sum: string; readonly outline: Body; readonly tree: Body };

/** A component that an editor used; every property is text. */
export type ComponentNode = {
  type: 'component';
  name: string;
  properties: Readonly<Record<string, string>>;
  children: readonly BodyNode[];
  place: Place;
};

/** Program code, which editors' files may not hold. */
export type CodeNode = { type: 'code'; value: string; place: Place };

export type ElementNode = {
  type: 'element';
  tagName: string;
  properties: Element['properties'];
  children: readonly BodyNode[];
  place: Place;
  /** The editor wrote the tag itself, not Markdown. */
  written?: true;
};

export type TextNode = { type: 'text'; value: string };

export type BodyNode = ComponentNode | CodeNode | ElementNode | TextNode;

/** Every node of a body, parents before children. */
export function walk(nodes: readonly BodyNode[]): BodyNode[] {
  const met: BodyNode[] = [];
  const meet = (some: readonly BodyNode[]): void => {
    for (const node of some) {
      met.push(node);
      if ('children' in node) meet(node.children);
    }
  };
  meet(nodes);
  return met;
}

/** The words of some nodes, without markup. */
export function plainText(nodes: readonly BodyNode[]): string {
  return walk(nodes)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');
}

/** The words of a body or of plain text, in order: runs of letters and figures, with what joins them inside. */
export function countedWords(text: Body | string): string[] {
  if (typeof text === 'string')
    return text.normalize('NFC').match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
  return walk(text.children).flatMap((node) => (node.type === 'text' ? countedWords(node.value) : []));
}
