import { join } from 'node:path';
import type { Episode } from '#domain/episode.ts';
import { inOne, type Library } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import { type PackedRelations, packRelations, type Relations, unpackRelations } from '#domain/relations.ts';
import { roomSum } from '#files/code-sum.ts';
import { keyOf } from '#files/digests.ts';
import { readSummedFile, writeSummedFile } from '#files/summed-file.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { loadTextSum } from './body.ts';

/**
 * The relations of a language as they were last found, or as `find` finds them now: they are kept in `.cache/relations/` under a sum of
 * all that they follow from. Where hidden items are shown, to somebody who writes, they are kept in memory, and what is only said in a
 * text does not change them: to compare thousands of texts after every edit would keep the page waiting.
 */
export async function keptRelations(
  library: Library,
  language: string,
  find: () => Promise<Relations>,
): Promise<Relations> {
  const said = saidIn(library, language);
  if (hiddenShown()) return rememberedRelations(library, language, { key: keyOf(said), find });
  const file = { file: join(process.cwd(), '.cache', 'relations', language), report: console.warn };
  const key = keyOf([roomSum(process.cwd(), ['domain']), said, textsOf(library, language)]);
  const kept = (await readSummedFile(file))?.toString();
  if (kept?.startsWith(key)) return unpackRelations(library, language, JSON.parse(kept.slice(key.length)));
  const relations = await find();
  await writeSummedFile(file, [
    Buffer.from(key + JSON.stringify(packRelations(library, language, relations))),
  ]);
  return relations;
}

const remembered = new Map<string, { key: string; packed: PackedRelations }>();

async function rememberedRelations(
  library: Library,
  language: string,
  { key, find }: { key: string; find: () => Promise<Relations> },
): Promise<Relations> {
  const known = remembered.get(language);
  if (known?.key === key) return unpackRelations(library, language, known.packed);
  const relations = await find();
  remembered.set(language, { key, packed: packRelations(library, language, relations) });
  return relations;
}

/** What the items of a language say of themselves, as far as relations follow from it. */
function saidIn(library: Library, language: string): unknown[] {
  const spoken = inOne(library.episodes, language).map((item) => [item.episodeType, ...saidBy(item)]);
  const written = inOne(library.posts, language).map((item) => [
    [item.category, item.kicker, item.lead],
    ...saidBy(item),
  ]);
  return [spoken, written];
}

function saidBy({ id, title, description, people, tags }: Episode | Post): unknown[] {
  return [id, title, description, people, tags];
}

function textsOf(library: Library, language: string): string[] {
  return [
    ...inOne(library.episodes, language).map(({ id }) => loadTextSum('episodes', id)),
    ...inOne(library.posts, language).map(({ id }) => loadTextSum('posts', id)),
  ];
}
