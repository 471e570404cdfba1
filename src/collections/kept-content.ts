import type { Content, Entry } from '#domain/content.ts';
import { changeEntries, type EntryKind, keptEntries } from './kept-entries.ts';

/** Every kind of entry. */
export const kinds: readonly EntryKind[] = [
  'site',
  'shows',
  'episodes',
  'posts',
  'pages',
  'people',
  'tags',
  'categories',
  'series',
];

/** Keeps the entries of a reading for the pages. */
export function keepContent(content: Content): void {
  const broken = brokenFiles(content);
  for (const kind of kinds) keep(kind, content, broken);
  changeEntries();
}

/** An entry whose file is only broken stays as it last was, until somebody mends the file. */
function keep(kind: EntryKind, content: Content, broken: ReadonlySet<string>): void {
  const kept: Map<string, Entry<unknown>> = keptEntries(kind);
  const stale = new Set(kept.keys());
  for (const [id, entry] of entriesOf(kind, content)) {
    stale.delete(id);
    if (!broken.has(entry.source.file) || !kept.has(id)) kept.set(id, entry);
  }
  for (const id of stale) if (!broken.has(kept.get(id)?.source.file ?? '')) kept.delete(id);
}

/** The files that are there and cannot be read as they are. */
function brokenFiles({ name, files, problems }: Content): Set<string> {
  const there = new Set(files.map((file) => `${name}/${file}`));
  return new Set(
    problems.filter(({ file, level }) => level === 'error' && there.has(file)).map(({ file }) => file),
  );
}

function entriesOf(kind: EntryKind, content: Content): [string, Entry<object>][] {
  if (kind === 'site') return content.site ? [['site', content.site]] : [];
  const entries =
    kind === 'tags' || kind === 'categories' || kind === 'series' ? content.terms[kind] : content[kind];
  return entries.map((entry) => [entry.value.id, entry]);
}
