import type { SearchEngine } from '#search/answer.ts';

let opened: Promise<SearchEngine> | undefined;

/** The engine of the document, fetched when it is first wanted, and again when that failed. */
export function openedEngine(): Promise<SearchEngine> {
  opened ??= import('#search/engine.ts').then(({ openEngine }) => openEngine({ base: '/' }));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
