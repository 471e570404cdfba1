import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import { makeRelations, type Related, type Relations, unrelated } from '#domain/relations.ts';
import { loadBodies } from './bodies.ts';

/** What an episode or post is related to; the relations of all are found once for a Library. */
export async function loadRelated(library: Library, kind: keyof Relations, id: string): Promise<Related> {
  return (await relationsOf(library))[kind].get(id) ?? unrelated;
}

const relationsOf = onceFor(async (library: Library) => makeRelations(library, await loadBodies(library)));
