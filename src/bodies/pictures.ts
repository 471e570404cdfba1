import { type Body, walk } from '#domain/body.ts';

/** The names of the pictures that a body shows from the folder it lies in, each once. */
export function picturesIn(body: Body): string[] {
  const names = walk(body.children).flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'img') return [];
    const source = String(node.properties['src'] ?? '');
    const [, name] = /^(?:\.\/)?([^/:?#]+)$/.exec(source) ?? [];
    return name === undefined ? [] : [decoded(name)];
  });
  return [...new Set(names)];
}

/** `bl%C3%A5.png` as the file is called on disk. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
