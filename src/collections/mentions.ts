import type { Library } from '#domain/library.ts';
import { listMentions, type Mention } from '#domain/mention.ts';
import { hiddenShown } from '#files/surroundings.ts';
import { loadBodies } from './bodies.ts';

let mentions: Promise<ReadonlyMap<string, readonly Mention[]>> | undefined;

/** Where articles lead into the sound of an episode; those of all episodes are found once in a build. */
export async function loadMentions(library: Library, episode: string): Promise<readonly Mention[]> {
  if (hiddenShown() || !mentions) mentions = findMentions(library);
  return (await mentions).get(episode) ?? [];
}

async function findMentions(library: Library): Promise<ReadonlyMap<string, readonly Mention[]>> {
  return listMentions(library, (await loadBodies(library)).posts);
}
