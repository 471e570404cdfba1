import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Episode } from '#domain/episode.ts';
import { inOne, type Library } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import { packRelations, type Relations, unpackRelations } from '#domain/relations.ts';
import { roomSum } from '#files/code-sum.ts';
import { readSummedFile, writeSummedFile } from '#files/summed-file.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { loadTextSum } from './body.ts';

/**
 * The relations of a language as they were last found, or as `find` finds them now: they are kept in `.cache/relations/` under a sum of
 * all that they follow from.
 */
export async function keptRelations(
  library: Library,
  language: string,
  find: () => Promise<Relations>,
): Promise<Relations> {
  if (hiddenShown()) return find();
  const file = { file: join(process.cwd(), '.cache', 'relations', language), report: console.warn };
  const key = keyOf(library, language);
  const kept = (await readSummedFile(file))?.toString();
  if (kept?.startsWith(key)) return unpackRelations(library, language, JSON.parse(kept.slice(key.length)));
  const relations = await find();
  await writeSummedFile(file, [
    Buffer.from(key + JSON.stringify(packRelations(library, language, relations))),
  ]);
  return relations;
}

/** A sum of everything that the relations of a language follow from: what its items say of themselves, their texts, and our code. */
function keyOf(library: Library, language: string): string {
  const spoken = inOne(library.episodes, language).map((item) => [
    item.episodeType,
    ...saidBy('episodes', item),
  ]);
  const written = inOne(library.posts, language).map((item) => [
    [item.category, item.kicker, item.lead],
    ...saidBy('posts', item),
  ]);
  return hash('sha256', JSON.stringify([roomSum(process.cwd(), ['domain']), spoken, written]));
}

function saidBy(
  kind: 'episodes' | 'posts',
  { id, title, description, people, tags }: Episode | Post,
): unknown[] {
  return [id, title, description, people, tags, loadTextSum(kind, id)];
}
