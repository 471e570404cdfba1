import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeEntries } from '#collections/kept-entries.ts';
import { currentContent, forgetContent } from '#files/current-content.ts';
import { contentProblems } from '../../src/integrations/content-problems.ts';

const fixture = join(import.meta.dirname, '..', 'fixtures', 'small-site');
const text = 'content/pages/da/om.mdx';

let root: string;
let sent: { type: string; err?: { message: string; title: string } }[];
let connect: () => void;

/** The integration, at a server that only writes down what it is told to send. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'problems-'));
  await cp(fixture, join(root, 'content'), { recursive: true });
  const messages: typeof sent = [];
  sent = messages;
  const server = {
    config: { root, logger: { warn: () => {} } },
    middlewares: { use: () => {} },
    ws: {
      on: (_: string, listener: () => void) => {
        connect = listener;
      },
      send: (message: (typeof sent)[number]) => void messages.push(message),
    },
  };
  const setup = contentProblems().hooks['astro:server:setup'];
  await setup?.({ server } as unknown as Parameters<NonNullable<typeof setup>>[0]);
});
afterEach(async () => {
  forgetContent(root);
  await rm(root, { recursive: true });
});

/** Reads the content, in which the text now says this. */
async function read(words: string): Promise<void> {
  await writeFile(join(root, text), words);
  forgetContent(root);
  await currentContent({ root, now: '2026-01-01T00:00:00Z' });
  await new Promise(setImmediate);
}

const types = () => sent.map(({ type }) => type);

/** The test's own time limit ends it when it never is. */
const untilSent = (expected: readonly string[]) =>
  vi.waitFor(() => expect(types()).toEqual(expected), { timeout: 120_000 });

test('a page that comes again after a text was mended hears no more of what was wrong', async () => {
  const good = await readFile(join(root, text), 'utf8');
  await read(`${good}\n<Note>\n`);
  await untilSent(['error']);
  connect();
  expect(types()).toEqual(['error', 'error']);

  sent.length = 0;
  await read(good);
  changeEntries();
  connect();
  expect(sent).toEqual([]);

  await read(`${good}\n<Note>\n`);
  connect();
  expect(sent).toEqual([]);
  await untilSent(['error']);
});

test('what covers pages goes when it is mended without a change of what they show', async () => {
  const good = await readFile(join(root, text), 'utf8');
  await read(`${good}\n<Note>\n`);
  await untilSent(['error']);
  await read(good);
  await untilSent(['error', 'full-reload']);
});
