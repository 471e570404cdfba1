import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { shareTargets } from './share-targets.ts';

/** Plain links with which readers pass an article on; no script, and nothing is loaded before the click. */
export function shareLinks({ words, site }: Edition, title: string, address: string): Link[] {
  const text = format(words.post.shareText, { title, site: site.title });
  return shareTargets({ title, address, text: () => text, mail: words.post.shareMail });
}
