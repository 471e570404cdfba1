import type { Instant } from './instant.ts';

/** Items by the year of their publication on the site's calendar (`2018`), in the order in which they come. */
export function groupByYear<Item extends { pubDate: Instant }>(
  items: readonly Item[],
  timeZone: string,
): Map<string, Item[]> {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });
  return Map.groupBy(items, ({ pubDate }) => year.format(Date.parse(pubDate)));
}
