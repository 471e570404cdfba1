import { absolute, episodePath, postPath } from '#domain/address.ts';
import type { Instant } from '#domain/instant.ts';
import type { Library } from '#domain/library.ts';
import type { MessageLanguage, Wording } from '#domain/wording.ts';
import { formatMoment } from '#i18n/dates.ts';

/** An episode or article that is or becomes visible at a moment. */
export type DueItem = { kind: 'episode' | 'post'; title: string; pubDate: Instant; url: string };

/** What became visible since the site was last built, and what does so later, both the earliest first. */
export type Due = {
  now: Instant;
  /** When the site was last built; undefined when it never was. */
  since: Instant | undefined;
  appeared: readonly DueItem[];
  coming: readonly DueItem[];
};

/** Finds in a Library with its hidden items what is due; drafts are not. */
export function findDue({ site, episodes, posts }: Library, since: Instant | undefined, now: Instant): Due {
  const items = [
    ...episodes.map((item) => ({ ...item, kind: 'episode' as const, path: episodePath(site, item) })),
    ...posts.map((item) => ({ ...item, kind: 'post' as const, path: postPath(site, item) })),
  ]
    .filter(({ status }) => status !== 'draft')
    .toSorted((a, b) => Date.parse(a.pubDate) - Date.parse(b.pubDate))
    .map(({ kind, title, pubDate, path }) => ({ kind, title, pubDate, url: absolute(site, path) }));
  const after = (moment: Instant) => (item: DueItem) => Date.parse(item.pubDate) > Date.parse(moment);
  return {
    now,
    since,
    appeared: since === undefined ? [] : items.filter((item) => after(since)(item) && !after(now)(item)),
    coming: items.filter(after(now)),
  };
}

/** Whether the site is to be built now. */
export function isBuildDue({ since, appeared }: Due): boolean {
  return since === undefined || appeared.length > 0;
}

/** What is due, in words. */
export function dueWords(due: Due, timeZone: string): Wording[] {
  const { since, appeared, coming } = due;
  const line = (item: DueItem) => (language: MessageLanguage) =>
    `  ${formatMoment(item.pubDate, { language, timeZone })}  "${item.title}"  ${item.url}`;
  const each = (items: readonly DueItem[]): Wording[] =>
    items.map((item) => ({ da: line(item)('da'), en: line(item)('en') }));
  const head: Wording =
    since === undefined
      ? {
          da: 'Siden er ikke bygget endnu: byg den nu.',
          en: 'The site has not been built yet: build it now.',
        }
      : appeared.length > 0
        ? {
            da: 'Byg siden nu. Det er blevet synligt siden sidst:',
            en: 'Build the site now. This has become visible since:',
          }
        : { da: 'Der er ikke noget at bygge for nu.', en: 'There is nothing to build for now.' };
  const later: Wording =
    coming.length === 0
      ? { da: 'Intet er planlagt til senere.', en: 'Nothing is planned for later.' }
      : { da: 'Det næste, der bliver synligt:', en: 'What becomes visible next:' };
  return [head, ...each(appeared), later, ...each(coming)];
}
