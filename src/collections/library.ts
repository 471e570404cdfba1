import { type Library, makeLibrary } from '#domain/library.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { type EntryKind, keptEntries, type Values } from './kept-entries.ts';

let library: Library | undefined;

/** The Library of this build, made once; `npm run dev` sees drafts and future items, and makes it anew for every page. */
export async function loadLibrary(): Promise<Library> {
  if (hiddenShown()) return keptLibrary();
  library ??= keptLibrary();
  return library;
}

function keptLibrary(): Library {
  const [site] = values('site');
  if (!site) throw new Error('content/site.yaml cannot be read. Run "npm run check" to see why.');
  return makeLibrary(
    {
      site,
      shows: values('shows'),
      episodes: values('episodes'),
      posts: values('posts'),
      pages: values('pages'),
      people: values('people'),
      tags: values('tags'),
      categories: values('categories'),
      series: values('series'),
    },
    { hidden: hiddenShown() },
  );
}

function values<Kind extends EntryKind>(kind: Kind): Values[Kind][] {
  return [...keptEntries(kind).values()].map(({ value }) => value);
}
