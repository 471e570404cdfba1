import type { Content } from '#domain/content.ts';
import { meantBy } from '#domain/episode-reference.ts';
import type { Problem } from '#domain/problem.ts';
import { didYouMean, suggest } from '#domain/suggestion.ts';
import type { Wording } from '#domain/wording.ts';
import { atField, type Finding } from './finding.ts';
import { namedEpisodes, namedPosts } from './named.ts';
import { writtenIds, writtenItems } from './written-items.ts';

/** The posts that an episode or post calls related, and the episode that a post belongs to, exist. */
export function knownReferences(content: Content): Problem[] {
  const posts = namedPosts(content).map(({ language, slug }) => `${language}/${slug}`);
  return [
    ...[...content.episodes, ...content.posts].flatMap(({ source, value }) =>
      value.related.flatMap((id, index) => {
        if (posts.includes(id)) return [];
        const near = posts
          .filter((post) => post.startsWith(`${value.language}/`))
          .map((post) => post.slice(post.indexOf('/') + 1));
        const slug = id.slice(id.indexOf('/') + 1);
        return [
          atField(source, ['related', index], {
            rule: 'known-post',
            message: { da: `Der er ingen artikel "${id}".`, en: `There is no post "${id}".` },
            fix:
              elsewhere(posts, slug) ??
              suggest(slug, near, {
                da: 'Ret navnet; sæt sproget foran, når det er et andet, for eksempel nb/navn.',
                en: 'Correct the slug; put the language in front when it is another one, for example nb/slug.',
              }),
          }),
        ];
      }),
    ),
    ...writtenItems(content, 'posts').flatMap((source) =>
      writtenIds(source, 'episode').flatMap(({ id, path }) => {
        const finding = id === '' ? undefined : unknownEpisode(content, id);
        return finding ? [atField(source, path, finding)] : [];
      }),
    ),
  ];
}

/** What to say of a reference that does not name exactly one episode; undefined when it does. */
export function unknownEpisode(content: Content, reference: string): Finding | undefined {
  const episodes = namedEpisodes(content);
  const [first, second] = meantBy(episodes, reference);
  if (first && !second) return undefined;
  return {
    rule: 'known-episode',
    value: reference,
    message: second
      ? {
          da: `Flere shows har et afsnit "${reference}".`,
          en: `Several shows have an episode "${reference}".`,
        }
      : { da: `Der er intet afsnit "${reference}".`, en: `There is no episode "${reference}".` },
    fix:
      second && first
        ? {
            da: `Sæt showet foran, for eksempel ${first.show}/${first.slug}.`,
            en: `Put the show in front, for example ${first.show}/${first.slug}.`,
          }
        : suggest(
            reference,
            episodes.map(({ slug }) => slug),
            {
              da: 'Skriv navnet på afsnittets mappe, for eksempel 67-politik-paa-linkedin.',
              en: 'Write the name of the folder of the episode, for example 67-politik-paa-linkedin.',
            },
          ),
  };
}

function elsewhere(posts: readonly string[], slug: string): Wording | undefined {
  const found = posts.find((post) => post.endsWith(`/${slug}`));
  return found === undefined ? undefined : didYouMean(found);
}
