import { keyOf } from '#files/digests.ts';
import { giveWay } from '#files/giving-way.ts';
import { hiddenShown } from '#files/surroundings.ts';

type Route = { props: object };

/**
 * The routes, each with a key of everything that its page says: a build makes only those pages anew that say something
 * else than last time, or whose code is another. `shown` is given the props of a route and answers with plain values, from which
 * the page must be made and from nothing else; undefined says that it is made anew each time.
 */
export async function keyedRoutes<Keyed extends Route>(
  routes: readonly Keyed[],
  shown: (props: Keyed['props']) => unknown,
): Promise<(Keyed & { cacheKey?: string })[]> {
  if (hiddenShown()) return [...routes];
  const keyed: (Keyed & { cacheKey?: string })[] = [];
  for (const route of routes) {
    await giveWay();
    const says = await shown(route.props);
    keyed.push(says === undefined ? route : { ...route, cacheKey: keyOf(says) });
  }
  return keyed;
}
