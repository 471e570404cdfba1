/** What stands in for a page that cannot be had: the pages that list what is saved, and everything these need. */
export type Shell = {
  /** Another one for another build of these pages. */
  version: string;
  /** The list's page in each language, that of the main language first. */
  pages: string[];
  /** The other files. */
  files: string[];
};

const prefix = 'shell-';

/** The name of the store of a shell. */
export function shellStore({ version }: Shell): string {
  return prefix + version;
}

/** Whether a store holds a shell, of whatever version. */
export function isShellStore(store: string): boolean {
  return store.startsWith(prefix);
}

/** The page of the list in the language of a path that cannot be had. */
export function standIn({ pages }: Shell, path: string): string | undefined {
  const [main, ...others] = pages;
  return others.find((page) => path.startsWith(page.replace(/[^/]+\/$/, ''))) ?? main;
}

/** `/sw.js`: what the worker is to keep, and the worker itself at its address. */
export function renderServiceWorker(worker: string, shell: Shell): string {
  return `self.shell = ${JSON.stringify(shell)};\nimportScripts(${JSON.stringify(worker)});\n`;
}

/** What `renderServiceWorker` wrote. Throws for any other text. */
export function parseServiceWorker(text: string): { worker: string; shell: Shell } {
  const [, shell, worker] = /^self\.shell = (.*);\nimportScripts\((.*)\);\n$/.exec(text) ?? [];
  if (shell === undefined || worker === undefined)
    throw new Error('sw.js is not the service worker of this site.');
  return { worker: JSON.parse(worker), shell: JSON.parse(shell) };
}
