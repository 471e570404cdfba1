/** How a file of the site leaves a server. */
export type Delivery = {
  /** The media type, with its charset when it is text. */
  contentType: string;
  cacheControl: string;
};

/** A kind of file: every path that ends so has this media type. Of several rules that fit, the first one counts. */
export type DeliveryRule = {
  ending: string;
  type: string;
  /** What is written in UTF-8 and says so. */
  text?: true;
  /** Text by nature, which shrinks when it is packed. */
  packs?: true;
  /** What hosts do not know by themselves. */
  rare?: true;
};

const text = { text: true, packs: true } as const;
const packs = { packs: true } as const;

/**
 * Every kind of file that a built site holds. Feeds are `application/xml`: every app reads that, hosts without rules send
 * it for `.xml` in any case, and a browser shows such a feed where it would download `application/rss+xml`.
 */
export const deliveryRules: readonly DeliveryRule[] = [
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chapters.md
  { ending: '/chapters.json', type: 'application/json+chapters', ...packs, rare: true },
  // https://www.jsonfeed.org/version/1.1/#suggestions-for-publishers
  { ending: '/feed.json', type: 'application/feed+json', ...packs, rare: true },
  { ending: '/blog/all.json', type: 'application/feed+json', ...packs, rare: true },
  { ending: '.html', type: 'text/html', ...text },
  { ending: '.xml', type: 'application/xml', ...text },
  { ending: '.json', type: 'application/json', ...packs },
  { ending: '.webmanifest', type: 'application/manifest+json', ...packs },
  { ending: '.css', type: 'text/css', ...text },
  { ending: '.js', type: 'text/javascript', ...text },
  { ending: '.mjs', type: 'text/javascript', ...text },
  { ending: '.txt', type: 'text/plain', ...text },
  { ending: '.md', type: 'text/markdown', ...text, rare: true },
  // https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/transcript.md
  { ending: '.vtt', type: 'text/vtt', ...text },
  { ending: '.srt', type: 'application/x-subrip', ...text, rare: true },
  { ending: '.mp3', type: 'audio/mpeg' },
  { ending: '.m4a', type: 'audio/x-m4a' },
  { ending: '.jpg', type: 'image/jpeg' },
  { ending: '.jpeg', type: 'image/jpeg' },
  { ending: '.png', type: 'image/png' },
  { ending: '.webp', type: 'image/webp' },
  { ending: '.avif', type: 'image/avif' },
  { ending: '.gif', type: 'image/gif' },
  { ending: '.svg', type: 'image/svg+xml', ...packs },
  { ending: '.ico', type: 'image/x-icon' },
  { ending: '.woff2', type: 'font/woff2' },
  { ending: '.wasm', type: 'application/wasm', ...packs },
];

/** The type of everything else. */
export const unknownType = 'application/octet-stream';

/** Below this path every name holds a hash of the content, so that a copy stays true for ever. */
export const hashedFolder = '/_astro/';

/** Pages below this path may stand in a frame on other people's sites; no other page may. */
export const framedFolder = '/embed/';

/** How long copies may be kept; what is not sound and not hashed is asked for each time, and answered 304 when unchanged. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  sound: 'public, max-age=86400',
  other: 'no-cache',
} as const;

/**
 * The fields that every answer carries on any site: nothing here is secret, web players need to read feed, sound and
 * transcript, and no page asks for powers of the device.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
  'X-Content-Type-Options': 'nosniff',
  // Players of videos ask which site shows them, so the address of the page is kept back, but not that of the site.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** The answer to a browser that asks whether a page elsewhere may fetch a part of a file. https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Range, If-Range, If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
};

/** The rule for a path, or undefined when no ending is known. */
export function deliveryRule(path: string): DeliveryRule | undefined {
  const lower = path.toLowerCase();
  return deliveryRules.find(({ ending }) => lower.endsWith(ending));
}

/** How the file at a path of the site is to be sent. */
export function deliveryOf(path: string): Delivery {
  const { type, text } = deliveryRule(path) ?? { type: unknownType };
  const cache = path.startsWith(hashedFolder) ? 'hashed' : type.startsWith('audio/') ? 'sound' : 'other';
  return { contentType: text ? `${type}; charset=utf-8` : type, cacheControl: cacheControl[cache] };
}

/** Whether a path is the server's own business and never sent: hidden files, and the rules for hosts. */
export function isWithheld(path: string): boolean {
  return /\/\.(?!well-known\/)/.test(path) || path === '/_headers' || path === '/_redirects';
}
