import { episodePath, postPath } from '#domain/address.ts';
import { newestFirst } from '#domain/library.ts';
import type { Edition } from './edition.ts';
import { episodeName } from './episode-card.ts';
import { holdingIn } from './holding.ts';
import type { Link } from './link.ts';

const most = 3;

/** Links to what was published last in the language of an edition, for those who did not find what they looked for. */
export function newestItems({ library, site, language, words }: Edition): Link[] {
  const { episodes, posts } = holdingIn(library, language);
  const items = [
    ...episodes.map((item) => ({
      ...item,
      href: episodePath(site, item),
      label: `${episodeName(item, words)}: ${item.title}`,
    })),
    ...posts.map((item) => ({ ...item, href: postPath(site, item), label: item.title })),
  ];
  return items
    .toSorted(newestFirst)
    .slice(0, most)
    .map(({ href, label }) => ({ href, label }));
}
