import { expect, test } from 'vitest';
import {
  isShellStore,
  parseServiceWorker,
  renderServiceWorker,
  shellStore,
  standIn,
} from '#offline/shell.ts';

const shell = {
  version: 'a1',
  pages: ['/offline/', '/nb/offline/', '/en/offline/'],
  files: ['/_astro/x.js'],
};

test.each([
  ['/', '/offline/'],
  ['/episodes/67-politik/', '/offline/'],
  ['/nb/', '/nb/offline/'],
  ['/en/blog/listening/', '/en/offline/'],
  ['/english-lessons/', '/offline/'],
])('%s is stood in for by %s, in its own language', (path, page) => {
  expect(standIn(shell, path)).toBe(page);
});

test('the service worker is read as it was written', () => {
  const text = renderServiceWorker('/_astro/worker.x.js', shell);
  expect(parseServiceWorker(text)).toEqual({ worker: '/_astro/worker.x.js', shell });
  expect(() => parseServiceWorker('self.x = 1;')).toThrow('sw.js is not the service worker of this site.');
});

test('a shell has a store of its own, and another one when it changes', () => {
  expect(shellStore(shell)).not.toBe(shellStore({ ...shell, version: 'a2' }));
  expect([shellStore(shell), 'saved-1:/episodes/1/'].map(isShellStore)).toEqual([true, false]);
});
