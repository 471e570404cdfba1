import type { Bodies } from '#domain/body.ts';
import { type Content, libraryOf } from '#domain/content.ts';
import type { Library } from '#domain/library.ts';
import { keyOf } from './digests.ts';
import { findOrMakePlan, type IndexPlan, indexedSite } from './index-plan.ts';
import { IndexThread } from './index-thread.ts';
import { KeptPieces } from './kept-pieces.ts';

/** What an index is made from, the file that keeps what was made before, if any, and who hears that it is damaged. */
export type SearchedContent = {
  content: Content;
  cache?: string;
  report?: (line: string) => void;
};

/** How many pages and passages can be found, in how many files, and how many pieces of these had to be made. */
export type WrittenIndex = { count: number; files: number; made: number };

/** Begins to make the search index of the published content, on a thread that is ready for it or on a new one. */
export function startSearchIndex(
  { content, cache, report = console.warn }: SearchedContent,
  thread = new IndexThread(cache),
): IndexThread {
  const library = libraryOf(content, { hidden: false });
  const entries = [...content.episodes, ...content.posts, ...content.pages];
  const texts = new Map(entries.map((entry) => [bodyName(entry.source.file, content.name), entry]));
  const bodies = { get: (name: string) => texts.get(name)?.body };
  const sumOf = (name: string) => texts.get(name)?.sum;
  thread.begin(indexedSite(library, bodies, sumOf), report);
  return thread;
}

/** `content/posts/da/a/index.mdx` becomes `posts/da/a`. */
function bodyName(file: string, root: string): string {
  return file.slice(root.length + 1).replace(/(?:\/index)?\.mdx$/, '');
}

/** Writes the search index of the published content into a built site. */
export function writeSearchIndex({
  folder,
  ...searched
}: SearchedContent & { folder: string }): Promise<WrittenIndex> {
  return startSearchIndex(searched).write(folder);
}

/** The files of the search, by their address on the site, and how many pages and passages can be found. */
export type SearchIndex = { files: ReadonlyMap<string, Uint8Array>; count: number };

/** Makes the index of a Library: the same content gives the same bytes, whatever is kept already. */
export async function makeSearchIndex(
  library: Library,
  bodies: Bodies,
  kept = KeptPieces.none(),
): Promise<SearchIndex> {
  const site = indexedSite(library, bodies, (name) => keyOf(bodies.get(name) ?? ''));
  const plan = await findOrMakePlan(site.order, kept, async (missing) => missing.map(site.make));
  return { files: filesOf(plan, kept), count: plan.count };
}

/** The files of a plan, by their address on the site. */
export function filesOf({ files }: IndexPlan, kept: KeptPieces): Map<string, Uint8Array> {
  return new Map(files.map(([address, piece]) => [address, kept.get(piece)]));
}
