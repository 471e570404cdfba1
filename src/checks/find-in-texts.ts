import { type Body, type BodyNode, type TextNode, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import type { Source } from '#domain/front-matter.ts';
import { onceFor } from '#domain/once.ts';

/** A part of a text that has a place of its own. */
export type PlacedNode = Exclude<BodyNode, TextNode>;

/** What is found in all parts of the outlines of all texts, with the file that each stands in. */
export function findInTexts<Found>(
  { texts }: Content,
  find: (source: Source, node: PlacedNode) => readonly Found[],
): Found[] {
  const found: Found[] = [];
  for (const { source, outline } of texts) {
    for (const node of outline ? placedNodes(outline) : []) found.push(...find(source, node));
  }
  return found;
}

const placedNodes = onceFor(({ children }: Body): PlacedNode[] =>
  walk(children).filter((node) => node.type !== 'text'),
);
