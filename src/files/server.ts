import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { deliveryOf, framedFolder, preflightHeaders } from '#domain/delivery.ts';
import { requestedRange } from '#hosting/byte-range.ts';
import { parseSiteFields, type SiteFields } from '#hosting/headers-file.ts';
import { parseRedirects } from '#hosting/redirects-file.ts';
import { parseSitePath } from '#hosting/site-path.ts';
import { isSameVersion, isUnchanged, versionOf } from '#hosting/version.ts';
import { findSiteFile, type SiteFile } from './site-file.ts';

/** A running server on loopback; `close` ends it and the connections that are still open. */
export type SiteServer = { url: string; close(): Promise<void> };

/** Serves a built site by its own `_redirects` and `_headers` on loopback at `port`, or at a free port when that one is taken. */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const moved = parseRedirects(await read('_redirects'));
  const redirects = new Map(moved.map(({ from, to }) => [decodeURIComponent(from), to]));
  const fields = parseSiteFields(await read('_headers'));
  const server = createServer((request, response) => {
    answer(folder, { redirects, fields }, request, response).catch(() => response.destroy());
  });
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${bound}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

type Rules = { redirects: ReadonlyMap<string, string>; fields: SiteFields };

async function answer(
  folder: string,
  { redirects, fields }: Rules,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = parseSitePath(request.url ?? '');
  const framed = asked?.path.startsWith(framedFolder) ? fields.framed : {};
  response.setHeaders(new Map(Object.entries({ ...fields.common, ...framed })));
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflightHeaders).end();
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' }).end();
  } else {
    const to = asked && redirects.get(asked.path);
    const found = to === undefined && asked ? await findSiteFile(folder, asked.path) : undefined;
    if (to !== undefined) response.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' }).end();
    else if (found === 'folder') {
      response.writeHead(301, { Location: `${encodeURI(asked?.path ?? '')}/${asked?.query ?? ''}` }).end();
    } else if (found) await sendFile(found, request, response);
    else await sendNotFound(folder, request, response);
  }
}

async function sendFile(
  { file, path, size, modified }: SiteFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { contentType, cacheControl } = deliveryOf(path);
  const version = versionOf(size, modified);
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('ETag', version.etag);
  response.setHeader('Last-Modified', new Date(modified).toUTCString());
  response.setHeader('Accept-Ranges', 'bytes');
  if (isUnchanged(request.headers, version)) {
    response.writeHead(304).end();
    return;
  }
  const applies = isSameVersion(request.headers, version);
  const range = applies ? requestedRange(request.headers.range, size) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', range ? range.last - range.first + 1 : size);
  if (range) response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${size}`);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD' || size === 0) response.end();
  else await pipeline(createReadStream(file, { start: range?.first, end: range?.last }), response);
}

async function sendNotFound(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found\n'));
  const { contentType, cacheControl } = deliveryOf('/404.html');
  response.writeHead(404, {
    'Content-Type': contentType,
    'Cache-Control': cacheControl,
    'Content-Length': page.length,
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}
