import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libraryOf } from '#domain/content.ts';
import { podcastFeeds } from '#feeds/podcast-feeds.ts';
import { siteFeeds } from '#feeds/site-feeds.ts';
import { readContent } from '#files/content.ts';
import { currentInstant } from '#files/surroundings.ts';
import { listFiles } from '#files/tree.ts';
import { complaints, illFormed } from '../feeds/grammar-judge.ts';
import { testWith } from '../tool-test.ts';
import { dist, project } from './built-site.ts';

const content = await readContent({ root: join(project, 'content'), now: currentInstant() });
const library = libraryOf(content, { hidden: false });
const podcasts = podcastFeeds(library).map(({ path }) => path);
const blogs = siteFeeds(library)
  .map(({ path }) => path)
  .filter((path) => path.endsWith('.xml') && !podcasts.includes(path));
const built = (path: string) => join(dist, path);

test('every RSS file of the built site is one of the feeds that are looked at here', async () => {
  const files = listFiles(dist).filter((path) => path.endsWith('.xml') && !path.startsWith('sitemap'));
  expect(files.map((path) => `/${path}`)).toEqual([...podcasts, ...blogs].toSorted());
});

testWith(['xmllint'], 'every built feed is well formed', async () => {
  expect(await illFormed([...podcasts, ...blogs].map(built))).toBe('');
});

testWith(['jing'], 'every built podcast feed follows the grammar of podcast feeds', async () => {
  expect(podcasts.length).toBeGreaterThan(0);
  const verdicts = await complaints('podcast', podcasts.map(built));
  expect([...verdicts].filter(([, against]) => against.length > 0)).toEqual([]);
});

testWith(['jing'], 'every built blog feed follows the grammar of blog feeds', async () => {
  expect(blogs.length).toBeGreaterThan(library.site.languages.length);
  const verdicts = await complaints('blog', blogs.map(built));
  expect([...verdicts].filter(([, against]) => against.length > 0)).toEqual([]);
});
