import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What libraries that take a whole index along get of a page: the same title and text that Pagefind read from it. */
export type SearchDocument = { readonly id: string; readonly title: string; readonly text: string };

const signature = 'pagefind_dcd';

/** Reads the pages back from the index in `<folder>/pagefind/`, sorted by address. */
export async function readDocuments(folder: string): Promise<SearchDocument[]> {
  const fragments = join(folder, 'pagefind', 'fragment');
  const names = await readdir(fragments);
  const documents = await Promise.all(
    names.map(async (name) =>
      parseFragment(gunzipSync(await readFile(join(fragments, name))).toString('utf8')),
    ),
  );
  return documents.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function parseFragment(text: string): SearchDocument {
  const { url, content, meta } = JSON.parse(text.slice(signature.length)) as {
    url: string;
    content: string;
    meta: { title?: string };
  };
  return { id: url, title: meta.title ?? '', text: content };
}
