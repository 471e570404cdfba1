import { keyOf } from '#files/digests.ts';
import { giveWay } from '#files/giving-way.ts';
import { sharedBy } from '#files/shared-by.ts';
import { hiddenShown } from '#files/surroundings.ts';

/**
 * By what the file of a route is known from one build to the next, besides the code that makes it: each sum alone says that it is the
 * same. The one that is soonest found comes first.
 */
export type RouteKeys = readonly (() => string | Promise<string>)[];

/** A route on its way through Astro, which carries one text to who writes its file: the number under which its keys are found. */
export type Keyed<Route> = Route & { cacheKey?: string };

const known = sharedBy('route-keys', (): RouteKeys[] => []);

/** A route with its keys. */
export function keyed<Route>(route: Route, keys: RouteKeys): Keyed<Route> {
  return { ...route, cacheKey: String(known.push(keys) - 1) };
}

/** The keys of a route, by what Astro carried; a route without has none. */
export function routeKeys(cacheKey: string | undefined): RouteKeys {
  return known[Number(cacheKey)] ?? [];
}

/** The routes, each known by all that it is made `from`. */
export async function keyedRoutes<Route extends { props: object }>(
  routes: readonly Route[],
  from: (props: Route['props']) => unknown[],
): Promise<Keyed<Route>[]> {
  if (hiddenShown()) return [...routes];
  const all: Keyed<Route>[] = [];
  for (const route of routes) {
    await giveWay();
    const key = keyOf(from(route.props));
    all.push(keyed(route, [() => key]));
  }
  return all;
}
