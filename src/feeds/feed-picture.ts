import { absolute } from '#domain/address.ts';
import type { Picture } from '#domain/picture.ts';
import type { Site } from '#domain/site.ts';
import { mediaType } from './media-type.ts';
import type { FeedPicture } from './podcast-feed.ts';

/** A picture that is served at `path`. */
export function feedPicture(site: Site, { file, width, height, alt }: Picture, path: string): FeedPicture {
  return { url: absolute(site, path), type: mediaType(file), width, height, alt };
}

/** Whether apps take the picture as artwork: JPEG or PNG. https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#channel-itunes-image */
export function isArtwork({ type }: FeedPicture): boolean {
  return type === 'image/jpeg' || type === 'image/png';
}
