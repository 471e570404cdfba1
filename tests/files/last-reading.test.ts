import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { readContent } from '#files/content.ts';

const fixture = join(import.meta.dirname, '..', 'fixtures', 'small-site');
const first = 'episodes/radio/1-begyndelsen';

let root: string;
beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'read-again-')), 'content');
  await cp(fixture, root, { recursive: true });
});
afterAll(() => rm(join(root, '..'), { recursive: true }));

const read = () => readContent({ root, now: '2026-01-01T00:00:00Z' });

function bodies({ episodes, posts, pages }: Content) {
  return new Map([...episodes, ...posts, ...pages].map(({ source, body }) => [source.file, body]));
}

function cues({ episodes }: Content) {
  return episodes.find(({ value }) => value.slug === '1-begyndelsen')?.value.transcripts[0]?.cues;
}

test('what has not changed since the reading before is the same value again', async () => {
  const [one, other] = [await read(), await read()];
  const before = bodies(one);
  expect(before.size).toBeGreaterThan(3);
  for (const [file, body] of bodies(other)) expect(body).toBe(before.get(file));
  expect(cues(one)?.length).toBeGreaterThan(0);
  expect(cues(other)).toBe(cues(one));
});

test('an edit changes its own file and no other', async () => {
  const before = await read();
  const file = join(root, first, 'index.mdx');
  await writeFile(file, `${await readFile(file, 'utf8')}\nEt nyt afsnit.\n`);
  const after = await read();
  const edited = `content/${first}/index.mdx`;
  for (const [name, body] of bodies(after)) {
    if (name === edited) expect(plainText(body?.children ?? [])).toContain('Et nyt afsnit.');
    else expect(body).toBe(bodies(before).get(name));
  }
  expect(cues(after)).toBe(cues(before));
});

test('a problem is told again at every reading, and not any more when it is mended', async () => {
  const file = join(root, first, 'transcript.da.vtt');
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace('WEBVTT', 'VTT'));
  const told = async () => (await read()).problems.map(({ rule }) => rule);
  expect(await told()).toContain('transcript/readable');
  expect(await told()).toContain('transcript/readable');
  await writeFile(file, good);
  expect(await told()).not.toContain('transcript/readable');
});

test('the same file of another folder is another value', async () => {
  const before = bodies(await read());
  const elsewhere = await readContent({ root: fixture, now: '2026-01-01T00:00:00Z' });
  for (const [file, body] of bodies(elsewhere)) expect(body).not.toBe(before.get(file));
});
