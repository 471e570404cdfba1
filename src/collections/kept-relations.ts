import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Episode } from '#domain/episode.ts';
import { inOne, type Library } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import {
  type CountsOf,
  makeRelations,
  type PackedRelations,
  packRelations,
  type Relations,
  unpackRelations,
} from '#domain/relations.ts';
import { readStemCounts, type StemCounts, spellStemCounts, stemCounts } from '#domain/stem-counts.ts';
import { roomSum } from '#files/code-sum.ts';
import { keyOf } from '#files/digests.ts';
import { readSummedFile, type SummedFile, writeSummedFile } from '#files/summed-file.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { loadText } from './body.ts';

/**
 * The relations of a language as they were last found, or as they are found now: they are kept in `.cache/relations/` with all that they
 * follow from, and the words of its texts beside them. Where hidden items are shown, to somebody who writes, they are kept
 * in memory, and what is only said in a text does not change them: to compare thousands of texts after every edit would keep the page
 * waiting.
 */
export async function keptRelations(library: Library, language: string): Promise<Relations> {
  const said = saidIn(library, language);
  if (hiddenShown()) return rememberedRelations(library, language, keyOf(said));
  const code = roomSum(process.cwd(), ['domain']);
  const key = keyOf([code, said]);
  const texts = textsIn(library, language).map(([kind, id]) => loadText(kind, id).sum);
  const kept = await readKept(language, key);
  const isSame = (sum: string, at: number) => kept?.texts[at] === sum;
  if (kept && texts.every(isSame)) return unpackRelations(library, language, kept.relations);
  const counts = await openCounts(language, code);
  const counted = textsIn(library, language).map(([kind, id]) => counts.of(kind, id));
  const isAlike =
    kept && texts.every((sum, at) => isSame(sum, at) || counts.known(kept.texts[at], counted[at]));
  const relations = isAlike
    ? unpackRelations(library, language, kept.relations)
    : makeRelations(library, language, counts.of);
  await counts.save();
  const found: KeptRelations = { texts, relations: packRelations(library, language, relations) };
  await writeSummedFile(keptFile(language), [Buffer.from(key + JSON.stringify(found))]);
  return relations;
}

/** Relations with the sums of the texts that they were found in; what items say of themselves is in the key before them. */
type KeptRelations = { texts: readonly string[]; relations: PackedRelations };

async function readKept(language: string, key: string): Promise<KeptRelations | undefined> {
  const kept = (await readSummedFile(keptFile(language)))?.toString();
  return kept?.startsWith(key) ? JSON.parse(kept.slice(key.length)) : undefined;
}

function keptFile(name: string): SummedFile {
  return { file: join(process.cwd(), '.cache', 'relations', name), report: console.warn };
}

/** The words of a language's texts. */
type WordCounts = {
  of(...text: Parameters<CountsOf>): StemCounts;
  /** Whether the text of that sum was counted, and had these words. */
  known(sum: string | undefined, counts: StemCounts | undefined): boolean;
  save(): Promise<void>;
};

/** Those that were counted by the same code; the others are counted when they are asked for. */
async function openCounts(language: string, code: string): Promise<WordCounts> {
  const file = keptFile(`${language}.words`);
  const kept = (await readSummedFile(file))?.toString();
  const known = kept?.startsWith(code) ? readStemCounts(kept.slice(code.length)) : new Map();
  const used = new Map<string, StemCounts>();
  return {
    of: (kind, id) => {
      const text = loadText(kind, id);
      const counts = used.get(text.sum) ?? known.get(text.sum) ?? stemCounts(text.tree);
      used.set(text.sum, counts);
      return counts;
    },
    known: (sum = '', counts) => isDeepStrictEqual(known.get(sum), counts),
    save: () => writeSummedFile(file, [Buffer.from(code + spellStemCounts(used))]),
  };
}

const remembered = new Map<string, { key: string; packed: PackedRelations }>();

function rememberedRelations(library: Library, language: string, key: string): Relations {
  const known = remembered.get(language);
  if (known?.key === key) return unpackRelations(library, language, known.packed);
  const relations = makeRelations(library, language, (kind, id) => stemCounts(loadText(kind, id).tree));
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

function textsIn(library: Library, language: string): Parameters<CountsOf>[] {
  return [
    ...inOne(library.episodes, language).map(({ id }): Parameters<CountsOf> => ['episodes', id]),
    ...inOne(library.posts, language).map(({ id }): Parameters<CountsOf> => ['posts', id]),
  ];
}
