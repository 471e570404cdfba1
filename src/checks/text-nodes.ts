import { type BodyNode, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import type { Source } from '#domain/front-matter.ts';

/** Every part of every text, with the file it stands in. */
export function textNodes({ texts }: Content): { source: Source; node: BodyNode }[] {
  return texts.flatMap(({ source, body }) => walk(body?.children ?? []).map((node) => ({ source, node })));
}
