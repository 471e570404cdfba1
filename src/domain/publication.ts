import type { Instant } from './instant.ts';

/** `draft` and `scheduled` items are seen in `npm run dev` only. */
export type Status = 'published' | 'draft' | 'scheduled';

/** Whether an item is to be seen at `now`. */
export function publicationStatus(item: { draft: boolean; pubDate: Instant }, now: Instant): Status {
  if (item.draft) return 'draft';
  return Date.parse(item.pubDate) > Date.parse(now) ? 'scheduled' : 'published';
}
