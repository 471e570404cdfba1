import { entryPath, episodePath, pagePath, postPath } from '#domain/address.ts';
import type { Content, Entry } from '#domain/content.ts';
import type { Site } from '#domain/site.ts';
import { type Taxonomy, taxonomies } from '#domain/term.ts';
import { namedEpisodes, namedIn, namedPages, namedPosts, namedTerms } from './named.ts';

/** Where the files that cannot be read would be, and the people and terms that they may hold or name. */
export function unreadAddresses(content: Content, site: Site): Set<string> {
  const items = [...content.episodes, ...content.posts, ...content.pages];
  const read = new Set(items.map(({ source }) => source.file));
  const unread = <Named extends { path: string }>(named: Named[]) =>
    named.filter(({ path }) => !read.has(`${content.name}/${path}`));
  const own = [
    ...unread(namedEpisodes(content)).flatMap(({ slug }) =>
      site.languages.map((language) => episodePath(site, { language, slug })),
    ),
    ...unread(namedPosts(content)).map((post) => postPath(site, post)),
    ...unread(namedPages(content)).map((page) => pagePath(site, page)),
  ];
  const group = (
    section: 'people' | Taxonomy,
    named: string[] | undefined,
    entries: readonly Entry<{ id: string }>[],
  ) => {
    const known = entries.map(({ value }) => value.id);
    const doubtful = (named ?? idsIn(content, section)).filter((id) => own.length > 0 || !known.includes(id));
    return site.languages.flatMap((language) => doubtful.map((id) => entryPath(site, language, section, id)));
  };
  return new Set([
    ...own,
    ...group('people', namedIn(content, 'people'), content.people),
    ...taxonomies.flatMap((taxonomy) =>
      group(taxonomy, namedTerms(content, taxonomy), content.terms[taxonomy]),
    ),
  ]);
}

/** The ids that the fields of episodes and posts name, when their own file cannot tell. */
function idsIn({ episodes, posts }: Content, section: 'people' | Taxonomy): string[] {
  const ids: Record<'people' | Taxonomy, (string | undefined)[]> = {
    people: [],
    tags: [...episodes, ...posts].flatMap(({ value }) => value.tags),
    categories: posts.map(({ value }) => value.category),
    series: posts.map(({ value }) => value.series),
  };
  return ids[section].filter((id) => id !== undefined);
}
