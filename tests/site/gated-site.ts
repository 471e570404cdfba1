import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '#files/server.ts';
import { dist } from './built-site.ts';

/** A file on its way: half of it has come when `reached` is fulfilled, the rest comes with `open`, never after `cut`. */
export type Gate = { reached: Promise<void>; open(): void; cut(): void };

/** A copy of the built site that a test may change, on a server that can stop in the middle of a file. */
export type GatedSite = {
  url: string;
  folder: string;
  hold(path: string): Gate;
  /** Closes the server only; the folder stays until `remove`. */
  close(): Promise<void>;
  remove(): Promise<void>;
};

type Held = { reach(): void; decided: Promise<'open' | 'cut'> };

/** Copies and serves the built site. */
export async function openGatedSite(): Promise<GatedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'social-selling-radio-gated-'));
  await cp(dist, folder, { recursive: true });
  const inner = await serveSite(folder, 0);
  const held = new Map<string, Held>();
  const server = createServer((asked, answer) => {
    const { method, headers, url: path = '/' } = asked;
    const { port } = new URL(inner.url);
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (found) => {
      void pass(found, answer, held.get(path)).catch(() => answer.destroy());
    });
    sent.on('error', () => answer.destroy());
    sent.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((done) => server.close(done));
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    folder,
    hold: (path) => {
      const reached = Promise.withResolvers<void>();
      const decided = Promise.withResolvers<'open' | 'cut'>();
      held.set(path, { reach: reached.resolve, decided: decided.promise });
      const decide = (way: 'open' | 'cut') => () => {
        held.delete(path);
        decided.resolve(way);
      };
      return { reached: reached.promise, open: decide('open'), cut: decide('cut') };
    },
    close,
    remove: async () => {
      await close();
      await inner.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function pass(found: IncomingMessage, answer: ServerResponse, held: Held | undefined): Promise<void> {
  answer.writeHead(found.statusCode ?? 0, found.headers);
  let left = held ? Number(found.headers['content-length']) / 2 : Number.POSITIVE_INFINITY;
  for await (const part of found as AsyncIterable<Buffer>) {
    answer.write(part);
    left -= part.length;
    if (left > 0 || !held) continue;
    left = Number.POSITIVE_INFINITY;
    held.reach();
    if ((await held.decided) === 'cut') {
      answer.destroy();
      return;
    }
  }
  answer.end();
}
