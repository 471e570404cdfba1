import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Content, libraryOf } from '#domain/content.ts';
import type { Library } from '#domain/library.ts';
import { indexAddress } from '#search/index-address.ts';
import type { Bodies } from '#search/records.ts';
import { type IndexPlan, planIndex, readIndexPlan } from './index-plan.ts';
import { KeptPieces } from './kept-pieces.ts';

/** A built site, what it was built from, the file that keeps what was made before, if any, and who hears that it is damaged. */
export type SearchedSite = {
  folder: string;
  content: Content;
  cache?: string;
  report?: (line: string) => void;
};

/** How many pages and passages can be found, in how many files, and how many pieces of these had to be made. */
export type WrittenIndex = { count: number; files: number; made: number };

/** Writes the search index of the published content into a built site. Whatever an earlier build left in its place is removed. */
export async function writeSearchIndex({
  folder,
  content,
  cache,
  report = console.warn,
}: SearchedSite): Promise<WrittenIndex> {
  const kept = cache === undefined ? KeptPieces.none() : await KeptPieces.open({ file: cache, report });
  const plan = await readIndexPlan(libraryOf(content, { hidden: false }), content, kept);
  await rm(join(folder, indexAddress('')), { recursive: true, force: true });
  writeFiles(folder, filesOf(plan, kept));
  await kept.save();
  return { count: plan.count, files: plan.files.length, made: kept.made };
}

/** The files of the search, by their address on the site, and how many pages and passages can be found. */
export type SearchIndex = { files: ReadonlyMap<string, Uint8Array>; count: number };

/** Makes the index of a Library: the same content gives the same bytes, whatever is kept already. */
export async function makeSearchIndex(
  library: Library,
  bodies: Bodies,
  kept = KeptPieces.none(),
): Promise<SearchIndex> {
  const plan = await planIndex(library, bodies, kept);
  return { files: filesOf(plan, kept), count: plan.count };
}

function filesOf({ files }: IndexPlan, kept: KeptPieces): Map<string, Uint8Array> {
  return new Map(files.map(([address, piece]) => [address, kept.get(piece)]));
}

/** Writes one file after the other: so small ones are there before another thread would have heard of them. */
function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const folders = new Set([...files.keys()].map((address) => dirname(join(folder, address))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const [address, bytes] of files) writeFileSync(join(folder, address), bytes);
}
