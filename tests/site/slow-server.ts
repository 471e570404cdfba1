import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { SiteServer } from '#files/server.ts';

const pieces = 8;
const between = 40;

/**
 * Hands out what the site at `url` answers, each page in eight pieces, `between` milliseconds apart, as a slow network or a
 * busy browser cuts it; the first ends where the body begins, so that the browser can paint after each of the others.
 */
export async function serveSlowly(url: string): Promise<SiteServer> {
  const server = createServer(async ({ url: path = '/' }, response) => {
    const answer = await fetch(new URL(path, url));
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (type.startsWith('text/html')) {
      const begun = bytes.indexOf('<body');
      const step = Math.ceil((bytes.length - begun) / (pieces - 1));
      response.write(bytes.subarray(0, begun));
      for (let at = begun; at < bytes.length; at += step) {
        await setTimeout(between);
        response.write(bytes.subarray(at, at + step));
      }
      response.end();
    } else {
      response.end(bytes);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
