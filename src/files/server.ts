import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server on loopback; `close` ends it and the connections that are still open. */
export type SiteServer = { url: string; close(): Promise<void> };

const types: Readonly<Record<string, string>> = {
  '.m4a': 'audio/x-m4a',
  '.vtt': 'text/vtt; charset=utf-8',
  '.srt': 'application/x-subrip; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.mdx': 'text/plain; charset=utf-8',
};

/** Serves a built site on loopback at `port`, or at a free port when that one is taken. */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const site = sirv(folder, {
    etag: true,
    dev: false,
    setHeaders: (response, path) => {
      const type = types[/\.[^./]+$/.exec(path)?.[0] ?? ''];
      if (type !== undefined) response.setHeader('Content-Type', type);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader(
        'Cache-Control',
        path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    },
  });
  const server = createServer(site);
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
