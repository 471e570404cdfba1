import { allLanguagesFeedPath, blogFeedPath, entryPath, homePath, sectionPath } from '#domain/address.ts';
import type { Bodies } from '#domain/body.ts';
import { peopleWithRole } from '#domain/credit.ts';
import { inLanguage } from '#domain/field.ts';
import { inOne, type Library } from '#domain/library.ts';
import { filedBy } from '#domain/once.ts';
import type { Post } from '#domain/post.ts';
import { mainLanguage } from '#domain/site.ts';
import { format, wordsOf } from '#i18n/words.ts';
import { type BlogFeed, type BlogFeedHead, blogFeed } from './blog-feed.ts';

/** A feed of articles: what it says of itself, and the articles in it. */
export type PlacedBlogFeed = BlogFeedHead & { posts: readonly Post[] };

/** How many articles a feed holds: readers keep what they have fetched, and a feed that holds everything grows with every article. */
export const newestArticles = 50;

/** The feed of a placed one's articles, whose texts are found in `bodies` by post id. */
export function makeBlogFeed(library: Library, placed: PlacedBlogFeed, bodies: Bodies): BlogFeed {
  return blogFeed(library, placed, placed.posts, bodies);
}

/** Every feed of articles: one per language, one of all languages, and per language one for each tag and author with articles. */
export function blogFeeds(library: Library): PlacedBlogFeed[] {
  const { languages } = library.site;
  return [
    ...languages.map((language) => languageFeed(library, language)),
    ...(languages.length > 1 ? [everyLanguageFeed(library)] : []),
    ...languages.flatMap((language) => [...tagFeeds(library, language), ...authorFeeds(library, language)]),
  ];
}

/** The feed of a language's blog; it exists also while there is no article. */
export function languageFeed(library: Library, language: string): PlacedBlogFeed {
  const { site } = library;
  return {
    title: format(wordsOf(language).feed.blog, { site: site.title }),
    description: inLanguage(site.description, language) ?? site.title,
    language,
    home: sectionPath(site, language, 'blog'),
    path: blogFeedPath(site, language),
    posts: newest(postsIn(library, language)),
  };
}

/** The feed of the articles in every language. */
export function everyLanguageFeed(library: Library): PlacedBlogFeed {
  const { site, posts } = library;
  const language = mainLanguage(site);
  return {
    title: format(wordsOf(language).feed.everyLanguage, { site: site.title }),
    description: inLanguage(site.description, language) ?? site.title,
    language,
    home: homePath(site, language),
    path: allLanguagesFeedPath,
    posts: newest(posts),
  };
}

/** The feeds of the tags that have articles in a language. */
export function tagFeeds(library: Library, language: string): PlacedBlogFeed[] {
  const { site, tags } = library;
  return withPosts(
    tags.map(({ id, title, description }) => {
      const topic = inLanguage(title, language) ?? id;
      const home = entryPath(site, language, 'tags', id);
      const name = format(wordsOf(language).feed.about, { site: site.title, topic });
      return {
        title: name,
        description: inLanguage(description, language) ?? name,
        language,
        home,
        path: `${home}feed.xml`,
        posts: newest(byTag(postsIn(library, language)).get(id)),
      };
    }),
  );
}

/** The feeds of the people who have written articles in a language. */
export function authorFeeds(library: Library, language: string): PlacedBlogFeed[] {
  const { site, people } = library;
  return withPosts(
    people.map(({ id, name: person, description }) => {
      const home = entryPath(site, language, 'people', id);
      const name = format(wordsOf(language).feed.by, { site: site.title, person });
      return {
        title: name,
        description: inLanguage(description, language) ?? name,
        language,
        home,
        path: `${home}feed.xml`,
        posts: newest(byAuthor(postsIn(library, language)).get(id)),
      };
    }),
  );
}

function postsIn({ posts }: Library, language: string): readonly Post[] {
  return inOne(posts, language);
}

const byTag = filedBy(({ tags }: Post) => tags);
const byAuthor = filedBy(({ people }: Post) => peopleWithRole(people, 'author'));

function newest(posts: readonly Post[] = []): readonly Post[] {
  return posts.slice(0, newestArticles);
}

function withPosts(feeds: PlacedBlogFeed[]): PlacedBlogFeed[] {
  return feeds.filter(({ posts }) => posts.length > 0);
}
