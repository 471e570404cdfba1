import type { Content } from '#domain/content.ts';
import type { Source } from '#domain/front-matter.ts';
import { written } from './finding.ts';

/** The files of the episodes and posts, also of those that have wrong fields. */
export function writtenItems(content: Content, folder: 'episodes' | 'posts'): Source[] {
  return content.texts
    .map(({ source }) => source)
    .filter(({ file }) => file.startsWith(`${content.name}/${folder}/`));
}

/** The ids that a field names, one or a list of them, with the place of each; what is no text is left to the schema. */
export function writtenIds(source: Source, field: string): { id: string; path: (string | number)[] }[] {
  const value = written(source, [field]);
  const found = Array.isArray(value)
    ? value.map((id: unknown, index) => ({ id, path: [field, index] }))
    : [{ id: value, path: [field] }];
  return found.flatMap(({ id, path }) => (typeof id === 'string' ? [{ id: id.trim(), path }] : []));
}
