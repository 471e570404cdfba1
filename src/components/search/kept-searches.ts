import { parseSearches, type RecentSearches, withSearch } from './recent-searches.ts';

/** What the browser keeps of searches; nothing of it leaves the browser. A browser that keeps nothing is obeyed in silence. */
const name = 'recent-searches';

export function readSearches(): RecentSearches {
  try {
    return parseSearches(localStorage.getItem(name));
  } catch {
    return [];
  }
}

/** Keeps what was searched for. */
export function keepSearch(words: string): void {
  try {
    localStorage.setItem(name, JSON.stringify(withSearch(readSearches(), words)));
  } catch {}
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(name);
  } catch {}
}
