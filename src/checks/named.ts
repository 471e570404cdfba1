import type { Content } from '#domain/content.ts';
import type { Taxonomy } from '#domain/term.ts';

// Names are taken from the files, not from what could be read of them: one unreadable file is one
// problem, not one for everything that mentions it.

/** The episodes that have a file. */
export function namedEpisodes({ files }: Content): { path: string; show: string; slug: string }[] {
  return files.flatMap((path) => {
    const [, show, slug] = /^episodes\/([^/]+)\/([^/]+)\/index\.mdx$/.exec(path) ?? [];
    return show !== undefined && slug !== undefined ? [{ path, show, slug }] : [];
  });
}

type Written = { path: string; language: string; slug: string };

/** The posts that have a file. */
export function namedPosts(content: Content): Written[] {
  return writtenIn(content, /^posts\/([^/]+)\/(?!index\.mdx$)([^/]+?)(?:\/index)?\.mdx$/);
}

/** The pages that have a file. */
export function namedPages(content: Content): Written[] {
  return writtenIn(content, /^pages\/([^/]+)\/([^/]+)\.mdx$/);
}

/** The ids of the shows or people that have a file. */
export function namedIn({ files }: Content, folder: 'shows' | 'people'): string[] {
  const form = new RegExp(`^${folder}/([^/]+)\\.yaml$`);
  return files.map((path) => form.exec(path)?.[1]).filter((id) => id !== undefined);
}

/** The ids of the terms in a file; undefined when the file cannot be read, so that no id can be called unknown. */
export function namedTerms(content: Content, taxonomy: Taxonomy): string[] | undefined {
  const wrong = content.problems.filter(({ file }) => file === `${content.name}/${taxonomy}.yaml`);
  if (wrong.some(({ field }) => field === undefined)) return undefined;
  return [
    ...content.terms[taxonomy].map(({ value }) => value.id),
    ...wrong.map(({ field = '' }) => field.split('.')[0] ?? ''),
  ];
}

function writtenIn({ files }: Content, form: RegExp): Written[] {
  return files.flatMap((path) => {
    const [, language, slug] = form.exec(path) ?? [];
    return language !== undefined && slug !== undefined ? [{ path, language, slug }] : [];
  });
}
