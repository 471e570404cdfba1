import type { Status } from '#domain/publication.ts';
import type { Words } from '#i18n/words.ts';

/** What marks an item that only `npm run dev` shows; undefined for what everybody sees. */
export function statusMark(status: Status, { status: words }: Words): string | undefined {
  return status === 'published' ? undefined : words[status];
}
