import type { Link } from './link.ts';

/** What is passed on; `text` goes before the address and is made to fit into so many letters, `mail` names the link for mail. */
export type Passed = { title: string; address: string; text: (room: number) => string; mail: string };

/** Letters that a post may have; Mastodon and X count every address as 23. https://docs.joinmastodon.org/user/posting/#links */
const most = { linkedIn: 3000, mastodon: 500, bluesky: 300, x: 280, address: 23 };

/** Plain links to the places where one can pass something on; nothing is loaded before the click. */
export function shareTargets({ title, address, text, mail }: Passed): Link[] {
  const u = encodeURIComponent(address);
  const short = (room: number) => encodeURIComponent(text(room));
  const both = (room: number) => encodeURIComponent(`${text(room)} ${address}`);
  return [
    { href: `https://www.linkedin.com/sharing/share-offsite/?url=${u}`, label: 'LinkedIn' },
    {
      href: `mailto:?subject=${encodeURIComponent(title)}&body=${both(Number.POSITIVE_INFINITY)}`,
      label: mail,
    },
    {
      href: `https://mastodon.social/share?text=${both(most.mastodon - most.address - 1)}`,
      label: 'Mastodon',
    },
    {
      href: `https://bsky.app/intent/compose?text=${both(most.bluesky - address.length - 1)}`,
      label: 'Bluesky',
    },
    { href: `https://x.com/intent/post?text=${short(most.x - most.address - 1)}&url=${u}`, label: 'X' },
    { href: `https://www.facebook.com/sharer/sharer.php?u=${u}`, label: 'Facebook' },
  ];
}

/** The same for a quotation: LinkedIn takes words only where one writes a post. */
export function quotationTargets(passed: Passed): Link[] {
  const text = `${passed.text(most.linkedIn - passed.address.length - 1)} ${passed.address}`;
  const href = `https://www.linkedin.com/feed/?shareActive=true&text=${encodeURIComponent(text)}`;
  return shareTargets(passed).with(0, { href, label: 'LinkedIn' });
}
