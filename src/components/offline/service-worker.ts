import { isOutlived } from '#offline/kept.ts';
import { savedAnswer } from '#offline/saved-answer.ts';
import { isShellStore, type Shell, shellStore, standIn } from '#offline/shell.ts';
import { isPage, type Way, wayOf } from '#offline/way.ts';
import { fillShell, sweepStores } from './stores.ts';

type WaitingEvent = Event & { waitUntil(work: Promise<unknown>): void };
type AskingEvent = WaitingEvent & { request: Request; respondWith(answer: Promise<Response>): void };

/** What of a service worker's own world is needed here; TypeScript takes this file for a part of a page. */
type Worker = {
  shell: Shell;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listen: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: AskingEvent) => void): void;
};

/**
 * Answers for the site once a reader has saved something. `/sw.js` says which shell it keeps, and loads this file. Pages
 * come from the network whenever it answers. https://www.w3.org/TR/service-workers/
 */
const worker = globalThis as unknown as Worker;
const { shell } = worker;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, location.origin);
  if (way !== 'network') event.respondWith(answer(event.request, way));
});
void sweepStores();

async function install(): Promise<void> {
  await fillShell(shell);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const outlived = (await caches.keys()).filter(
    (store) => isOutlived(store) || (isShellStore(store) && store !== shellStore(shell)),
  );
  await Promise.all(outlived.map((store) => caches.delete(store)));
  await worker.clients.claim();
}

async function answer(request: Request, way: Exclude<Way, 'network'>): Promise<Response> {
  if (way === 'saved') return (await savedFor(request)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (problem) {
    const found = (await savedFor(request)) ?? (await standInFor(request));
    if (found) return found;
    throw problem;
  }
}

async function savedFor({ url, headers }: Request): Promise<Response | undefined> {
  const saved = await caches.match(url, { ignoreSearch: isPage(new URL(url).pathname), ignoreVary: true });
  return saved && savedAnswer(saved, headers.get('Range'));
}

async function standInFor({ url }: Request): Promise<Response | undefined> {
  const { pathname } = new URL(url);
  const page = isPage(pathname) ? standIn(shell, pathname) : undefined;
  const saved = page === undefined ? undefined : await caches.match(page);
  return saved && new Response(saved.body, { status: 503, headers: saved.headers });
}
