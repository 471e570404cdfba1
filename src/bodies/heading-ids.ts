import { type Body, plainText, walk } from '#domain/body.ts';

/** The ids that pages give the headings of a text, in order: its words in small letters with hyphens, the second one with `-1`. */
export function headingIds(body: Body): string[] {
  const taken = new Set<string>();
  return [...walk(body.children)].flatMap((node) => {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName) || node.properties['id']) return [];
    const plain = plainText(node.children)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let id = plain;
    for (let count = 1; taken.has(id); count++) id = `${plain}-${count}`;
    taken.add(id);
    return [id];
  });
}
