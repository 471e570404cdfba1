import type { Role } from '#domain/credit.ts';
import type { Episode } from '#domain/episode.ts';
import type { Instant } from '#domain/instant.ts';
import type { License } from '#domain/license.ts';
import type {
  ContentLink,
  Funding,
  Location,
  RemoteFeed,
  SocialInteract,
  Soundbite,
  Txt,
  UpdateFrequency,
} from '#domain/podcast-field.ts';
import type { Show } from '#domain/show.ts';
import type { SoundType } from '#domain/sound.ts';
import type { Value } from '#domain/value.ts';

/** A podcast feed as plain data: what pages, JSON-LD and RSS have in common. Every address is full and ASCII. */
export type PodcastFeed = { channel: PodcastChannel; items: readonly PodcastItem[] };

export type PodcastChannel = {
  title: string;
  /** Plain text of at most 4000 bytes. */
  description: string;
  link: string;
  feedUrl: string;
  language: string;
  author: string;
  owner: Show['owner'];
  /** The holder alone, without sign and year. */
  copyright?: string | undefined;
  explicit: boolean;
  type: Show['type'];
  categories: readonly Category[];
  artwork?: FeedPicture | undefined;
  /** Absent on a feed that joins several shows. */
  guid?: string | undefined;
  newFeedUrl?: string | undefined;
  complete: boolean;
  block: Show['block'];
  locked: boolean;
  medium: Show['medium'];
  license?: License | undefined;
  people: readonly FeedPerson[];
  funding: readonly Funding[];
  location: readonly Location[];
  txt: readonly Txt[];
  podroll: readonly RemoteFeed[];
  publisher?: RemoteFeed | undefined;
  updateFrequency?: UpdateFrequency | undefined;
  value: readonly Value[];
  trailers: readonly Trailer[];
  /** When the newest item was published, and when anything last changed; absent without items. */
  pubDate?: Instant | undefined;
  lastBuildDate?: Instant | undefined;
  /** The other pages of a feed that is cut into pages. */
  pages: readonly FeedPage[];
};

export type PodcastItem = {
  guid: string;
  title: string;
  link: string;
  /** HTML of at most 4000 bytes in the few elements that every app shows. */
  description: string;
  /** The whole notes as HTML. */
  content?: string | undefined;
  pubDate: Instant;
  enclosure: Enclosure;
  /** Seconds. */
  duration: number;
  season?: { number: number; name?: string | undefined } | undefined;
  episode?: number | undefined;
  episodeType: Episode['episodeType'];
  explicit: boolean;
  block: boolean;
  image?: FeedPicture | undefined;
  people: readonly FeedPerson[];
  transcripts: readonly FeedTranscript[];
  chaptersUrl?: string | undefined;
  chapters: Episode['chapters'];
  soundbites: readonly Soundbite[];
  alternatives: readonly AlternateEnclosure[];
  socialInteract: SocialInteract;
  contentLinks: readonly ContentLink[];
  funding: readonly Funding[];
  license?: License | undefined;
  location: readonly Location[];
  txt: readonly Txt[];
  value: readonly Value[];
};

export type Category = { name: string; subcategory?: string | undefined };

/** `length` in bytes. */
export type Enclosure = { url: string; length: number; type: SoundType };

/** The same sound in another encoding; `integrity` as subresource integrity. */
export type AlternateEnclosure = {
  url: string;
  length: number;
  type: string;
  bitrate?: number | undefined;
  integrity?: string | undefined;
};

/** Sizes in pixels. */
export type FeedPicture = {
  url: string;
  type: string;
  width: number;
  height: number;
  alt?: string | undefined;
};

export type FeedPerson = {
  name: string;
  role: Role;
  url: string;
  image?: string | undefined;
};

export type FeedTranscript = { url: string; type: string; language: string; captions: boolean };

export type Trailer = Enclosure & { title: string; pubDate: Instant; season?: number | undefined };

export type FeedPage = { rel: 'first' | 'previous' | 'next' | 'last'; url: string };
