import { type CollectionEntry, getCollection } from 'astro:content';

export type Item = CollectionEntry<'posts'> | CollectionEntry<'episodes'>;
export type Shelf = { path: string; title: string; items: Item[] };

const newestFirst = (a: Item, b: Item) => b.data.date.getTime() - a.data.date.getTime();

let read: Promise<{ posts: CollectionEntry<'posts'>[]; episodes: CollectionEntry<'episodes'>[] }> | undefined;

/** Every item, the newest first; read once a build. */
export function readItems() {
  read ??= Promise.all([getCollection('posts'), getCollection('episodes')]).then(([posts, episodes]) => ({
    posts: posts.sort(newestFirst),
    episodes: episodes.sort(newestFirst),
  }));
  return read;
}

export const languages = ['da', 'nb', 'nl', 'en'];

export function pathOf(item: Item): string {
  return `/${item.collection}/${item.id}/`;
}

/** The lists: the episodes, the articles of each language, and the items of each tag. */
export async function readShelves(): Promise<Shelf[]> {
  const { posts, episodes } = await readItems();
  const all = [...posts, ...episodes].sort(newestFirst);
  const tags = [...new Set(all.flatMap(({ data }) => data.tags))].sort();
  return [
    { path: 'episodes', title: 'Episodes', items: episodes },
    ...languages.map((language) => ({
      path: `posts/${language}`,
      title: `Articles (${language})`,
      items: posts.filter(({ data }) => data.language === language),
    })),
    ...tags.map((tag) => ({
      path: `tags/${tag}`,
      title: tag,
      items: all.filter(({ data }) => data.tags.includes(tag)),
    })),
  ];
}
