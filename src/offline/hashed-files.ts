import { hashedFolder } from '#domain/delivery.ts';

const inMarkup = new RegExp(`(?<![\\w.-])/?${hashedFolder.slice(1)}([\\w.-]+\\.\\w+)`, 'g');
const inScript = /(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.\w+)["'`]/g;

/** The paths of the hashed files that a page, stylesheet or script of the built site names, each once, in their order. */
export function hashedFilesIn(text: string): string[] {
  const names = [inMarkup, inScript].flatMap((form) => [...text.matchAll(form)].map(([, name = '']) => name));
  return [...new Set(names)].map((name) => hashedFolder + name);
}

/** Whether a hashed file names others: a stylesheet its typefaces, a script its parts. */
export function namesOthers(path: string): boolean {
  return /\.(?:css|js)$/.test(path);
}
