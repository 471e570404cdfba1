import { type KeptEpisode, pageInStore, parseKept, recordPath, storeOf } from '#offline/kept.ts';
import { isShellStore, type Shell, shellStore } from '#offline/shell.ts';

/** The saved episode with that page; undefined when it is not saved, or not yet wholly. */
export async function readKept(page: string): Promise<KeptEpisode | undefined> {
  const record = await caches.match(recordPath, { cacheName: storeOf(page) });
  return record && parseKept(await record.json());
}

/** Every saved episode, in the order of their saving. */
export async function listKept(): Promise<KeptEpisode[]> {
  const pages = (await caches.keys()).map(pageInStore).filter((page) => page !== undefined);
  const kept = await Promise.all(pages.map(readKept));
  return kept.filter((episode) => episode !== undefined);
}

/** Removes a saved episode, and with the last one the service worker and all that it keeps. */
export async function removeKept(page: string): Promise<void> {
  await navigator.locks.request(storeOf(page), () => caches.delete(storeOf(page)));
  const stores = await caches.keys();
  if (stores.some((store) => pageInStore(store) !== undefined)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  await Promise.all(stores.filter(isShellStore).map((store) => caches.delete(store)));
}

/** Keeps a shell, wholly or not at all. */
export async function fillShell(shell: Shell): Promise<void> {
  const name = shellStore(shell);
  const store = await caches.open(name);
  const requests = [...shell.pages, ...shell.files].map((path) => new Request(path, { cache: 'reload' }));
  try {
    await store.addAll(requests);
  } catch (problem) {
    await caches.delete(name);
    throw problem;
  }
}

/** Removes what a closed browser has left half saved; what is being saved now holds a lock. */
export async function sweepStores(): Promise<void> {
  for (const store of await caches.keys()) {
    const page = pageInStore(store);
    if (page === undefined || (await readKept(page))) continue;
    await navigator.locks.request(store, { ifAvailable: true }, async (lock) => {
      if (lock && !(await readKept(page))) await caches.delete(store);
    });
  }
}
