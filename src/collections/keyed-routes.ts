import { hash } from 'node:crypto';
import { onceFor } from '#domain/once.ts';
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

/** Values in a few letters each, for a page that is made from large ones. */
export function digestsOf(values: readonly unknown[]): unknown[] {
  return values.map((value) => (typeof value === 'object' && value !== null ? digestOf(value) : value));
}

const digestOf = onceFor(keyOf);

/** Values as one short text. */
export function keyOf(shown: unknown): string {
  return hash('sha256', JSON.stringify(shown), 'base64url');
}
