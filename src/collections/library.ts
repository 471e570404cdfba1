import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { type Library, makeLibrary } from '#domain/library.ts';
import { hiddenShown } from '#files/surroundings.ts';

let library: Promise<Library> | undefined;

/** The Library of this build, read once; `npm run dev` sees drafts and future items, and reads it anew for every page. */
export function loadLibrary(): Promise<Library> {
  if (hiddenShown()) return readLibrary();
  library ??= readLibrary();
  return library;
}

async function readLibrary(): Promise<Library> {
  const [site] = await values('site');
  if (!site) throw new Error('content/site.yaml cannot be read. Run "npm run check" to see why.');
  return makeLibrary(
    {
      site,
      shows: await values('shows'),
      episodes: await values('episodes'),
      posts: await values('posts'),
      pages: await values('pages'),
      people: await values('people'),
      tags: await values('tags'),
      categories: await values('categories'),
      series: await values('series'),
    },
    { hidden: hiddenShown() },
  );
}

async function values<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data'][]> {
  return (await getCollection(name)).map(({ data }) => data);
}
