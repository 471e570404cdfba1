import Slugger from 'github-slugger';
import { type Body, plainText, walk } from '#domain/body.ts';

/** The ids that pages give the headings of a text, in order: its words in small letters with hyphens, the second one with `-1`. */
export function headingIds(body: Body): string[] {
  const slugger = new Slugger();
  return walk(body.children).flatMap((node) =>
    node.type !== 'element' || node.written || !/^h[1-6]$/.test(node.tagName) || node.properties['id']
      ? []
      : [slugger.slug(plainText(node.children))],
  );
}
