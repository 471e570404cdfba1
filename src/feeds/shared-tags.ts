import { isKnownLicense, type License } from '#domain/license.ts';
import type { Funding, Location, RemoteFeed, Txt } from '#domain/podcast-field.ts';
import type { Value } from '#domain/value.ts';
import { isArtwork } from './feed-picture.ts';
import { taxonomyRole } from './person-taxonomy.ts';
import type { FeedPerson, FeedPicture } from './podcast-feed.ts';
import type { SpelledElement, Tag } from './tag.ts';

type Described = {
  explicit: boolean;
  people: readonly FeedPerson[];
  license?: License | undefined;
  funding: readonly Funding[];
  location: readonly Location[];
  txt: readonly Txt[];
  value: readonly Value[];
};

/** Tags that stand on a channel and on an item alike. */
export const sharedTags: readonly Tag<Described>[] = [
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-itunes-explicit
  { name: 'itunes:explicit', spell: ({ explicit }) => String(explicit) },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/person.md
  { name: 'podcast:person', spell: ({ people }) => people.flatMap(spellPerson) },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/license.md
  {
    name: 'podcast:license',
    spell: ({ license }) => license && spellLicense(license),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/funding.md
  {
    name: 'podcast:funding',
    spell: ({ funding }) => funding.map(({ url, title }) => ({ attributes: { url }, text: title })),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/location.md
  {
    name: 'podcast:location',
    spell: ({ location }) =>
      location.map(({ name, rel, geo, osm, country }) => ({
        attributes: { rel, geo, osm, country },
        text: name,
      })),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/txt.md
  {
    name: 'podcast:txt',
    spell: ({ txt }) => txt.map(({ purpose, text }) => ({ attributes: { purpose }, text })),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/value.md
  { name: 'podcast:value', spell: ({ value }) => value.map(spellValue) },
];

/** The tags of a picture, which a channel calls artwork and an item image. */
export const pictureTags: readonly Tag<FeedPicture | undefined>[] = [
  // https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-itunes-image
  {
    name: 'itunes:image',
    spell: (picture) => (picture && isArtwork(picture) ? { attributes: { href: picture.url } } : undefined),
  },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/image.md
  {
    name: 'podcast:image',
    spell: (picture) =>
      picture && {
        attributes: {
          href: picture.url,
          alt: picture.alt,
          'aspect-ratio': aspectRatio(picture),
          width: picture.width,
          height: picture.height,
          type: picture.type,
          purpose: 'artwork',
        },
      },
  },
];

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/remote-item.md */
export function spellRemoteFeed({ feedGuid, feedUrl, title }: RemoteFeed, medium?: string): SpelledElement {
  return { attributes: { feedGuid, feedUrl, medium, title } };
}

/** The name of a known licence is a reference and stands in small letters; an own one stands as its owner writes it. */
function spellLicense(license: License): SpelledElement {
  const { name, url } = license;
  return { attributes: { url }, text: isKnownLicense(license) ? name.toLowerCase() : name };
}

function spellPerson({ name, role, url, image }: FeedPerson): SpelledElement[] {
  const known = taxonomyRole(role);
  return known ? [{ attributes: { ...known, img: image, href: url }, text: name }] : [];
}

function spellValue({ type, method, suggested, recipients }: Value): SpelledElement {
  return {
    attributes: { type, method, suggested },
    children: recipients.map((attributes) => ['podcast:valueRecipient', { attributes }] as const),
  };
}

function aspectRatio({ width, height }: FeedPicture): string {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  const divisor = common(width, height) || 1;
  return `${width / divisor}/${height / divisor}`;
}
