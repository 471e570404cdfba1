import type { Body, BodyNode } from '#domain/body.ts';

/**
 * What of a body matters to those who look for something in it and do not read it: headings, links, pictures, components, code, tags that
 * the editor wrote and whatever has an id, each where it stands. Of everything else the words are left out.
 */
export function outlineOf({ children }: Body): Body {
  return { children: children.flatMap(outlined) };
}

function outlined(node: BodyNode): BodyNode[] {
  if (node.type === 'text') return [];
  if (node.type !== 'element' || /^(?:h[1-6]|a)$/.test(node.tagName)) return [node];
  const children = node.children.flatMap(outlined);
  const itself = node.written || node.tagName === 'img' || 'id' in node.properties;
  return itself || children.length > 0 ? [{ ...node, children }] : [];
}
