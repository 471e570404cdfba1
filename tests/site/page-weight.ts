import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page, Request, Response } from 'playwright-core';

/** What a page's first view asked for. Sizes are bytes over the wire from a server that packs text with gzip. */
export type PageWeight = {
  requests: { path: string; type: string; bytes: number; brotli: number }[];
  /** Bytes of everything but the sound and the pictures of the content. */
  total: number;
  html: number;
  styles: number;
  /** Scripts, those that stand in the page included; these count in `html` too. */
  scripts: number;
  fonts: number;
  /** The same as `total`, packed with Brotli where text is packed. */
  brotli: number;
};

const packed = /^(?:text\/|application\/(?:json|javascript|manifest|xml)|image\/svg)/;
const carriedAlong = ['image', 'media'];

/** Opens a page for a visitor who has never been here, touches nothing, and weighs what the browser asked for. */
export async function weighPage(page: Page, path: string): Promise<PageWeight> {
  const asked: Promise<PageWeight['requests'][number] | undefined>[] = [];
  const note = (request: Request) => void asked.push(weigh(request));
  page.on('requestfinished', note);
  await page.goto(path, { waitUntil: 'networkidle' });
  page.off('requestfinished', note);
  const requests = (await Promise.all(asked)).filter((found) => found !== undefined);
  const own = requests.filter(({ type, path: at }) => !carriedAlong.includes(type) || at.endsWith('.svg'));
  const inline = await page.locator('script:not([src]):not([type$="json"])').allTextContents();
  const of = (...types: string[]) =>
    sum(requests.filter(({ type }) => types.includes(type)).map(({ bytes }) => bytes));
  return {
    requests,
    total: sum(own.map(({ bytes }) => bytes)),
    html: of('document'),
    styles: of('stylesheet'),
    scripts: of('script') + sum(inline.map((text) => gzipSync(text).length)),
    fonts: of('font'),
    brotli: sum(own.map(({ brotli }) => brotli)),
  };
}

/** The weight of one answered request; undefined for what came from no server. */
export async function weigh(request: Request): Promise<PageWeight['requests'][number] | undefined> {
  const response: Response | null = await request.response();
  if (!response || request.url().startsWith('data:')) return undefined;
  const body = await response.body();
  const isPacked = packed.test(response.headers()['content-type'] ?? '');
  return {
    path: new URL(request.url()).pathname,
    type: request.resourceType(),
    bytes: isPacked ? gzipSync(body, { level: 6 }).length : body.length,
    brotli: isPacked ? brotliCompressSync(body).length : body.length,
  };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((before, size) => before + size, 0);
}
