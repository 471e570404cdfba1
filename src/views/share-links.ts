import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';

/** Plain links with which readers pass an article on; no script, and nothing is loaded before the click. */
export function shareLinks({ words, site }: Edition, title: string, address: string): Link[] {
  const text = format(words.post.shareText, { title, site: site.title });
  const [t, u, both] = [text, address, `${text} ${address}`].map(encodeURIComponent);
  return [
    { href: `https://www.linkedin.com/sharing/share-offsite/?url=${u}`, label: 'LinkedIn' },
    { href: `mailto:?subject=${encodeURIComponent(title)}&body=${both}`, label: words.post.shareMail },
    { href: `https://mastodon.social/share?text=${both}`, label: 'Mastodon' },
    { href: `https://bsky.app/intent/compose?text=${both}`, label: 'Bluesky' },
    { href: `https://x.com/intent/post?text=${t}&url=${u}`, label: 'X' },
    { href: `https://www.facebook.com/sharer/sharer.php?u=${u}`, label: 'Facebook' },
  ];
}
