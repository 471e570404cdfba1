import type { Library } from '#domain/library.ts';
import { makeRelations, type Related, type Relations, unrelated } from '#domain/relations.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { loadBodies } from './bodies.ts';

let relations: Promise<Relations> | undefined;

/** What an episode or post is related to; the relations of all are found once in a build. */
export async function loadRelated(library: Library, kind: keyof Relations, id: string): Promise<Related> {
  if (hiddenShown() || !relations) relations = findRelations(library);
  return (await relations)[kind].get(id) ?? unrelated;
}

async function findRelations(library: Library): Promise<Relations> {
  return makeRelations(library, await loadBodies(library));
}
