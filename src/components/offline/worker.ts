import { isShellStore, parseServiceWorker } from '#offline/shell.ts';
import { fillShell } from './stores.ts';

const address = '/sw.js';

/** Starts the service worker, unless it runs, and waits until it has what it needs. Throws when it cannot get that. */
export async function startWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  const worker = registration.installing ?? registration.waiting;
  const isInstalled = registration.active || !worker || (await activation(worker));
  // One that was dismissed a moment ago comes back as it is, without what was thrown away with it. One that could not be installed
  // does not say why: getting here what it could not get does.
  if (isInstalled && (await caches.keys()).some(isShellStore)) return;
  const answer = await fetch(address, { cache: 'no-store' });
  await fillShell(parseServiceWorker(await answer.text()).shell);
  if (!isInstalled) throw new TypeError('The service worker was not installed.');
}

/** Whether it works in the end. */
function activation(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    });
  });
}
