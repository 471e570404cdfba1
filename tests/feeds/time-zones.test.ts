import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');

const program = `
import { createHash } from 'node:crypto';
import { libraryOf } from '#domain/content.ts';
import { siteFeeds } from '#feeds/site-feeds.ts';
import { readContent } from '#files/content.ts';
const content = await readContent({ root: 'content', now: '2026-06-01T00:00:00Z' });
const bodies = (entries) => new Map(entries.map(({ value, body }) => [value.id, body]));
const written = { episodes: bodies(content.episodes), posts: bodies(content.posts) };
for (const { path, render } of siteFeeds(libraryOf(content, { hidden: false }))) {
  console.log(path, createHash('sha256').update(await render(written)).digest('hex'));
}
`;

async function feedsIn(zone: string, language: string): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: project,
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
  });
  return stdout;
}

test('all feeds of the shipped content are the same to the byte in every time zone', async () => {
  const [utc, ...others] = await Promise.all([
    feedsIn('UTC', 'C'),
    feedsIn('Europe/Copenhagen', 'da_DK.UTF-8'),
    feedsIn('America/Los_Angeles', 'en_US.UTF-8'),
    feedsIn('Pacific/Kiritimati', 'tr_TR.UTF-8'),
  ]);
  expect(utc).toContain('/radio/feed.xml ');
  expect(others).toEqual([utc, utc, utc]);
});
