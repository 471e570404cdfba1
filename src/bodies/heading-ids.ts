import Slugger from 'github-slugger';
import { type Body, type BodyNode, plainText, walk } from '#domain/body.ts';

/**
 * The headings of a text to which pages give an id, in order, each with it: its words in small letters with hyphens, the second
 * one with `-1`, empty for a heading without letters. A tag that the editor wrote keeps what the editor gave it.
 */
export function headingIds(body: Body): ReadonlyMap<BodyNode, string> {
  const slugger = new Slugger();
  const headings = walk(body.children).filter(
    (node) =>
      node.type === 'element' && !node.written && /^h[1-6]$/.test(node.tagName) && !node.properties['id'],
  );
  return new Map(headings.map((heading) => [heading, slugger.slug(plainText([heading]))]));
}
