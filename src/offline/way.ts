import { hashedFolder } from '#domain/delivery.ts';

/**
 * Where an answer comes from: `network` alone; `saved` first, for what never changes or is costly to fetch again; `newest`
 * from the network, and what is saved only when that fails.
 */
export type Way = 'network' | 'saved' | 'newest';

/** What of a request decides its way; `cache` is its mode. https://fetch.spec.whatwg.org/#concept-request-cache-mode */
export type Asked = { method: string; url: string; destination: string; cache: string };

/** The way of a request on the site at `origin`. Who asks past every store, as the saving itself does, gets the network. */
export function wayOf({ method, url, destination, cache }: Asked, origin: string): Way {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || cache === 'no-store' || cache === 'reload') return 'network';
  return pathname.startsWith(hashedFolder) || destination === 'audio' ? 'saved' : 'newest';
}

/** Whether a path is that of a page. */
export function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}
