import type { Directories, DirectoryName } from './directory.ts';

/** The feed that an app shall open: its full address, the same without `https://`, and what the show is called. */
type Feed = { url: string; bare: string; title: string };

/** An app as listeners know it, where it runs, the directory it looks shows up in, and its link to any feed. */
type PodcastApp = {
  name: string;
  devices: readonly string[];
  directory?: DirectoryName;
  link?: (feed: Feed) => string;
};

const ios = ['iPhone', 'iPad'];
const apple = [...ios, 'Mac'];

/**
 * No standard says how a link opens a feed in an app; each app has its own form. Where the app's makers say it, that is the
 * source above the line; for the others it is the list at https://github.com/nathangathright/podcast-platform-links.
 */
const apps: readonly PodcastApp[] = [
  { name: 'Apple Podcasts', devices: apple, directory: 'apple', link: ({ bare }) => `podcast://${bare}` },
  // https://developer.spotify.com/documentation/web-api knows shows by Spotify's own ids alone.
  { name: 'Spotify', devices: [...ios, 'Android'], directory: 'spotify' },
  // https://github.com/Automattic/pocket-casts-android, DeepLinkFactory; its `subscribehttps` is unknown on iPhone.
  { name: 'Pocket Casts', devices: [...ios, 'Android'], link: ({ bare }) => `pktc://subscribe/${bare}` },
  // https://overcast.fm/podcasterinfo
  {
    name: 'Overcast',
    devices: ios,
    link: ({ url }) => `overcast://x-callback-url/add?url=${encodeURIComponent(url)}`,
  },
  // https://antennapod.org/documentation/podcasters-hosters/add-on-antennapod
  {
    name: 'AntennaPod',
    devices: ['Android'],
    link: ({ url, title }) =>
      `https://antennapod.org/deeplink/subscribe?url=${encodeURIComponent(url)}&title=${encodeURIComponent(title)}`,
  },
  { name: 'Castro', devices: ios, link: ({ bare }) => `castros://subscribe/${bare}` },
  { name: 'Podcast Addict', devices: ['Android'], link: ({ bare }) => `podcastaddict://${bare}` },
  // https://podnews.net/article/youtube-music-rss
  {
    name: 'YouTube Music',
    devices: [...ios, 'Android'],
    directory: 'youtube',
    link: ({ url }) => `https://music.youtube.com/library/podcasts?addrssfeed=${base64Url(url)}`,
  },
  // https://github.com/podverse/podverse-rn, DeepLinks: pages by Podverse's own ids, none by a feed's address.
  { name: 'Podverse', devices: [...ios, 'Android'], directory: 'podverse' },
];

/** The schemes to which apps of many makers answer. */
export const openSchemes = ['podcast', 'feed'] as const;
export type OpenScheme = (typeof openSchemes)[number];

/**
 * A way to a show: `app` opens the app where it is installed, `page` opens the service's own page; with `nothing` there is
 * no way, because the service knows shows by its own addresses alone and the editors have entered none.
 */
export type AppLink = { name: string; devices: readonly string[] } & (
  | { opens: 'app' | 'page'; href: string }
  | { opens: 'nothing'; href?: undefined }
);

/** The apps in the order in which they are offered, with their ways to a show. `feed` is a full address. */
export function appLinks(feed: string, title: string, directories: Directories): AppLink[] {
  const forms = { url: feed, bare: withoutScheme(feed), title };
  return apps.map(({ name, devices, directory, link }) => {
    const href = (directory && directories[directory]) ?? link?.(forms);
    if (href === undefined) return { name, devices, opens: 'nothing' };
    return { name, devices, href, opens: href.startsWith('https://') ? 'page' : 'app' };
  });
}

/** `feed://example.com/feed.xml` for `https://example.com/feed.xml` */
export function schemeLink(scheme: OpenScheme, feed: string): string {
  return `${scheme}://${withoutScheme(feed)}`;
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '');
}

/** https://datatracker.ietf.org/doc/html/rfc4648#section-5, without padding */
function base64Url(ascii: string): string {
  return btoa(ascii).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
