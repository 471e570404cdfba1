import type { Library } from '#domain/library.ts';
import { listMentions, type Mention } from '#domain/mention.ts';
import { onceFor } from '#domain/once.ts';
import { loadText } from './body.ts';

/** Where articles lead into the sound of an episode; those of all episodes are found once for a Library. */
export async function loadMentions(library: Library, episode: string): Promise<readonly Mention[]> {
  return mentionsOf(library).get(episode) ?? [];
}

const mentionsOf = onceFor((library: Library) =>
  listMentions(library, { get: (id) => loadText('posts', id).outline }),
);
