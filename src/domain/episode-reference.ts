import { filedBy } from './once.ts';

/**
 * The episode that an editor means by `67-politik` or, when several shows have such an episode, `radio/67-politik`;
 * undefined when there is none, or when the bare slug could mean several.
 */
export function findEpisode<Named extends { show: string; slug: string }>(
  episodes: readonly Named[],
  reference: string,
): Named | undefined {
  const [first, ...others] = meantBy(episodes, reference);
  return others.length === 0 ? first : undefined;
}

/** Every episode that `slug` or `show/slug` could mean. */
export function meantBy<Named extends { show: string; slug: string }>(
  episodes: readonly Named[],
  reference: string,
): readonly Named[] {
  return (byReference(episodes).get(reference) ?? []) as Named[];
}

const byReference = filedBy(({ show, slug }: { show: string; slug: string }) => [slug, `${show}/${slug}`]);
