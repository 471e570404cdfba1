import type { Face } from './face.ts';
import { type Scheme, type SchemeName, schemes } from './palette.ts';
import { shortenLine } from './paragraph.ts';
import { renderPicture } from './shape.ts';
import { renderShareMotif } from './share-motif.ts';
import { renderShareText } from './share-text.ts';
import { renderWordmarkLine } from './wordmark.ts';

/** The size of a share picture in pixels. https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const shareSize = { width: 1200, height: 630 } as const;

/** What a share picture shows; all words are in the language of its page. */
export interface SharePicture {
  /** The motif varies with it: the same seed always gives the same waves. */
  readonly seed: string;
  readonly scheme: SchemeName;
  /** The name of the site, set as its wordmark. */
  readonly site: string;
  /** Stands large above the title: `67`, `Bonus`. */
  readonly sign?: string | undefined;
  /** A few words at the top right: the season, the kicker, the kind of page. */
  readonly kicker?: string | undefined;
  /** When it is the name of the site, or cannot be drawn, the name is set large. */
  readonly title: string;
  /** Stands below the title: the people, or what the page is about. */
  readonly note?: string | undefined;
  /** Stand in a dial, for a person. */
  readonly initials?: string | undefined;
  /** The number to which the scale is tuned. */
  readonly station?: number | undefined;
}

const margin = 64;
const headLine = 98;
const headSize = 40;

/** The share picture of a page, as SVG: its words at the left, a sender over a tuning scale at the right. */
export function renderSharePicture(face: Face, picture: SharePicture): string {
  const scheme: Scheme = schemes[picture.scheme];
  const site = face.spellWords(picture.site);
  const title = face.spellWords(picture.title) || site;
  const body = [
    renderShareMotif(face, picture, scheme),
    title === site ? '' : renderName(face, site, scheme),
    renderKicker(face, face.spellWords(picture.kicker ?? ''), scheme),
    renderShareText(face, { ...picture, site, title }, scheme),
  ];
  return renderPicture(shareSize.width, shareSize.height, scheme.ground, body.join(''));
}

function renderName(face: Face, site: string, scheme: Scheme): string {
  const size = face.fitWords(site, 560, headSize);
  return renderWordmarkLine(face, site, { x: margin, y: headLine, size }, scheme);
}

function renderKicker(face: Face, kicker: string, { words }: Scheme): string {
  const place = { x: shareSize.width - margin, y: headLine, size: 34, fill: words } as const;
  const line = shortenLine(face, kicker, 460 / place.size, 500);
  return face.renderWords(line, { ...place, weight: 500, anchor: 'end' });
}
