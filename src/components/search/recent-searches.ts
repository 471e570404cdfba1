/** The words that were searched for on this device, the last ones first. */
export type RecentSearches = readonly string[];

const most = 8;
const longest = 100;

/** The list with these words at its head; once each, whatever their case, and no more than eight. */
export function withSearch(list: RecentSearches, words: string): RecentSearches {
  const said = words.trim().replace(/\s+/g, ' ').slice(0, longest);
  if (said === '') return list;
  return [said, ...list.filter((other) => other.toLowerCase() !== said.toLowerCase())].slice(0, most);
}

/** The list of a text from the browser's storage; what is none of ours is left out. */
export function parseSearches(text: string | null): RecentSearches {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(found)) return [];
    const ours = found.filter((words) => typeof words === 'string');
    return ours.reduceRight<RecentSearches>(withSearch, []);
  } catch {
    return [];
  }
}
