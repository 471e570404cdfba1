import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { renderReport } from '#checks/report.ts';
import { readContent } from '#files/content.ts';
import { replacing, siteFolder } from '../site-folder.ts';
import { brief, postOne, postTwo, problemsAfter, second } from './small-site.ts';

test('a missing content folder is one clear problem', async () => {
  const content = await readContent({
    root: join(await siteFolder(), 'nowhere'),
    now: '2026-06-01T00:00:00Z',
  });
  expect(renderReport(checkContent(content))).toMatchInlineSnapshot(`
    "content/site.yaml  error  site/exists
      There is no folder "content", so there is nothing to publish.
      Create content/site.yaml with title, url, timeZone, languages, description and publisher; see content/README.md.

    1 error in 1 file."
  `);
});

test('a missing site.yaml is one clear problem, and the other files are still looked at', async () => {
  const problems = await problemsAfter({ 'site.yaml': null, [postOne]: replacing('[trust]', '[trsut]') });
  expect(renderReport(problems)).toMatchInlineSnapshot(`
    "content/posts/da/foerste-skridt.mdx:7:8  error  known-tag
      tags: There is no tag "trsut".
      Did you mean "trust"?

    content/site.yaml  error  site/exists
      The file is missing.
      Create content/site.yaml with title, url, timeZone, languages, description and publisher; see content/README.md.

    2 errors in 2 files."
  `);
});

test('an empty blog is no problem', async () => {
  const problems = await problemsAfter({
    posts: null,
    'series.yaml': null,
    'categories.yaml': null,
    'episodes/radio/1-begyndelsen/index.mdx': (text) =>
      text.replace('related: [foerste-skridt]\n', '').replace(/^Læs også.*$/m, ''),
  });
  expect(problems).toEqual([]);
});

test('a show without episodes is no problem', async () => {
  const problems = await problemsAfter({
    episodes: null,
    [postOne]: replacing('episode: 1-begyndelsen\n', ''),
  });
  expect(problems).toEqual([]);
});

test('a site without shows is no problem', async () => {
  const problems = await problemsAfter({
    episodes: null,
    shows: null,
    [postOne]: replacing('episode: 1-begyndelsen\n', ''),
  });
  expect(problems).toEqual([]);
});

test('an article with only a title hears that its date is missing', async () => {
  const problems = await problemsAfter({ 'posts/da/ny.mdx': '---\ntitle: Ny\n---\n' });
  expect(renderReport(problems)).toMatchInlineSnapshot(`
    "content/posts/da/ny.mdx:2:1  error  post/pubDate
      pubDate: "pubDate" is missing.
      Add a line: pubDate: 2018-09-12 07:00

    1 error in 1 file."
  `);
});

test('an empty file hears how it begins', async () => {
  const problems = await problemsAfter({ 'posts/da/ny.mdx': '' });
  expect(renderReport(problems)).toMatchInlineSnapshot(`
    "content/posts/da/ny.mdx:1:1  error  file/front-matter
      The file has no front matter.
      Put the fields between two lines of three hyphens (---) at the top of the file.

    1 error in 1 file."
  `);
});

test('a title of 300 characters is a warning that does not repeat it', async () => {
  const problems = await problemsAfter({ [postTwo]: replacing('Næste skridt', 'Skridt '.repeat(43).trim()) });
  expect(renderReport(problems)).toMatchInlineSnapshot(`
    "content/posts/da/naeste-skridt/index.mdx:2:8  warning  short-title
      title: The title has 300 characters, and most places cut it off.
      Shorten it to 150 characters at most.

    1 warning in 1 file."
  `);
});

test('an emoji as a slug is refused, and the title offers a better one', async () => {
  const problems = await problemsAfter({
    'posts/da/🎙️.mdx': '---\ntitle: Øret mod mikrofonen\npubDate: 2020-01-01\n---\nHør!\n',
  });
  expect(problems.map(({ fix }) => fix.en)).toEqual([
    'Rename it to content/posts/da/oeret-mod-mikrofonen.mdx.',
  ]);
});

test('a very long word is no problem in a text, and is cut off in a message', async () => {
  const word = 'speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(40);
  expect(await problemsAfter({ [postTwo]: (text) => `${text}\n${word}\n` })).toEqual([]);
  const problems = await problemsAfter({ [postOne]: replacing('category: sales', `category: ${word}`) });
  expect(problems.map(brief)).toEqual([`${postOne}:6 error known-category`]);
  expect(
    Math.max(
      ...renderReport(problems)
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThan(420);
});

test('control characters in a value never reach the terminal', async () => {
  const problems = await problemsAfter({
    [postOne]: replacing('category: sales', 'category: "\\e[31mrød\\a"'),
  });
  expect(renderReport(problems)).not.toMatch(/[^\n\P{Cc}]/u);
  expect(renderReport(problems)).toContain('rød');
});

test('drafts and future items may mention one another before they are published', async () => {
  const problems = await problemsAfter({
    'posts/da/udkast.mdx':
      '---\ntitle: Udkast\npubDate: 2020-01-01\ndraft: true\n---\n[Siden](/blog/fremtid/)\n',
    'posts/da/fremtid.mdx': '---\ntitle: Fremtid\npubDate: 2030-01-01\n---\n[Siden](/blog/udkast/)\n',
  });
  expect(problems).toEqual([]);
});

test('what an unreadable file would have held is not missed elsewhere', async () => {
  const problems = await problemsAfter({
    [postOne]: replacing('title: Første skridt', 'titel: Første skridt'),
    [`${second}/lyd.mp3`]: '',
    'tags.yaml': '{',
    'people/anna.yaml': 'name: ""\n',
  });
  expect(problems.map(brief)).toEqual([
    `${second}/index.mdx:2 error sound/readable`,
    'people/anna.yaml:1 error person/name',
    `${postOne}:2 error post/title`,
    `${postOne}:2 error post/known-field`,
    'tags.yaml:1 error file/yaml',
  ]);
});
