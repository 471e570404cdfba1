import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readRemoteSound } from '#files/remote-sound.ts';
import { type SiteServer, serveSite } from '#files/server.ts';
import { readSound } from '#files/sound-file.ts';

const episodes = join(import.meta.dirname, '..', '..', 'content', 'episodes', 'radio');
let sounds: SiteServer;
let odd: Server | undefined;

beforeAll(async () => {
  sounds = await serveSite(episodes, 0);
});
afterAll(() => sounds.close());
afterEach(() => odd?.close());

/** A server that answers everything in one odd way. */
async function oddServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  odd = server;
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sound.mp3`;
}

test.each([
  '67-politik-paa-linkedin/67-politik-paa-linkedin.mp3',
  '61-profilen-er-din-butiksrude/61-profilen-er-din-butiksrude.m4a',
])('the facts of %s on another server are those of the file', async (path) => {
  const [remote, file] = await Promise.all([
    readRemoteSound(sounds.url + path),
    readSound(join(episodes, path)),
  ]);
  expect(remote).toMatchObject({ length: file.length, type: file.type });
  expect(Math.abs(remote.duration - file.duration)).toBeLessThan(0.1);
});

test('a sound that is not there is refused with the address and the answer', async () => {
  await expect(readRemoteSound(`${sounds.url}none.mp3`)).rejects.toThrow(/none\.mp3 answers 404/);
});

test('a page of HTML that is called .mp3 is refused', async () => {
  const url = await oddServer((_request, response) => {
    const page = '<!doctype html><title>Not found</title>';
    response.writeHead(200, { 'Content-Length': page.length, 'Content-Type': 'audio/mpeg' });
    response.end(page);
  });
  await expect(readRemoteSound(url)).rejects.toThrow('does not hold MP3 or M4A sound');
});

test('a server that does not say the length is refused, for a feed must never say 0', async () => {
  const url = await oddServer((_request, response) => {
    response.writeHead(200, { 'Transfer-Encoding': 'chunked' });
    response.end();
  });
  await expect(readRemoteSound(url)).rejects.toThrow('does not say how long it is');
});

test('a server without range requests is refused for a long sound, for nobody could seek in it', async () => {
  const url = await oddServer((_request, response) => {
    response.writeHead(200, { 'Content-Length': 2_000_000 });
    response.end(Buffer.alloc(2_000_000));
  });
  await expect(readRemoteSound(url)).rejects.toThrow('does not answer range requests');
});

test('a server that cannot be reached is named', async () => {
  await expect(readRemoteSound('http://127.0.0.1:1/sound.mp3')).rejects.toThrow(
    'http://127.0.0.1:1/sound.mp3 cannot be reached',
  );
});
