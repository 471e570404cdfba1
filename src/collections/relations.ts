import type { Episode } from '#domain/episode.ts';
import { find, type Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import type { Post } from '#domain/post.ts';
import { type Related, type Relations, unrelated } from '#domain/relations.ts';
import { keptRelations } from './kept-relations.ts';

/** What an episode or post is related to; the relations of a language are found once for a Library. */
export async function loadRelated(library: Library, kind: keyof Relations, id: string): Promise<Related> {
  const { language } = find<Episode | Post>(library[kind], id) ?? {};
  if (language === undefined) return unrelated;
  const known = relationsOf(library);
  const relations = known.get(language) ?? (await keptRelations(library, language));
  known.set(language, relations);
  return relations[kind].get(id) ?? unrelated;
}

const relationsOf = onceFor((_library: Library) => new Map<string, Relations>());
