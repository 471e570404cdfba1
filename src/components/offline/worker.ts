import { isShellStore, parseServiceWorker } from '#offline/shell.ts';
import { fillShell } from './stores.ts';

const address = '/sw.js';

/** Starts the service worker, unless it runs, and waits until it has what it needs. Throws when it cannot get that. */
export async function startWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  const worker = registration.installing ?? registration.waiting;
  if (!registration.active && worker) await activation(worker);
  // One that was dismissed a moment ago comes back as it is, without what was thrown away with it.
  if ((await caches.keys()).some(isShellStore)) return;
  const answer = await fetch(address, { cache: 'no-store' });
  await fillShell(parseServiceWorker(await answer.text()).shell);
}

function activation(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new TypeError('The service worker was not installed.'));
    });
  });
}
