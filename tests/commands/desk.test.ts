import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { readContent } from '#files/content.ts';
import { runCommand } from './run-command.ts';
import { smallProject } from './small-project.ts';

let root: string;
beforeAll(async () => {
  root = await smallProject();
});

const run = (...args: string[]) => runCommand(root, args);
const read = (path: string) => readFile(join(root, 'content', path), 'utf8');

async function problems(): Promise<string[]> {
  const content = await readContent({ root: join(root, 'content'), now: '2026-01-01T00:00:00Z' });
  return checkContent(content)
    .filter(({ rule }) => rule !== 'kept-promise')
    .map(({ file, message }) => `${file}: ${message.en}`);
}

test('a new article is a draft without a problem', async () => {
  const { code, stdout } = await run(
    'new-post',
    'Hvad må jeg skrive: 10 råd?',
    '--author',
    'anna',
    '--tag',
    'linkedin',
    '--date',
    '2026-02-01 07:00',
  );
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining('Made: content/posts/da/hvad-maa-jeg-skrive-10-raad.mdx\n'),
  });
  expect(await read('posts/da/hvad-maa-jeg-skrive-10-raad.mdx')).toBe(
    '---\ntitle: "Hvad må jeg skrive: 10 råd?"\npubDate: 2026-02-01 07:00\npeople:\n  - anna\ntags:\n  - linkedin\ndraft: true\n---\n\n',
  );
  expect(await problems()).toEqual([]);
  expect((await run('new-post', 'Hvad må jeg skrive: 10 råd?')).stderr).toContain(
    'exists already, and nothing is overwritten.',
  );
  expect((await run('new-post', 'To', '--tag', 'linkdin')).stderr).toContain('Did you mean "linkedin"?');
});

test('a new person is there without a problem', async () => {
  const { code } = await run(
    'new-person',
    'Bo Åberg',
    '--job',
    'Sælger: B2B',
    '--description',
    'Sælger noget.',
  );
  expect(code).toBe(0);
  expect(await read('people/bo-aaberg.yaml')).toBe(
    'name: Bo Åberg\njobTitle:\n  da: "Sælger: B2B"\ndescription:\n  da: Sælger noget.\n',
  );
  expect(await problems()).toEqual([]);
  expect((await run('new-person', 'Bo Åberg')).code).toBe(1);
});

test('a translation is linked to its original in both files, brings its pictures, and lists what is to be translated', async () => {
  const original = await read('posts/da/naeste-skridt/index.mdx');
  const { code, stdout } = await run(
    'new-translation',
    'naeste-skridt',
    'en',
    '--title',
    'Next steps',
    '--date',
    '2026-02-01 07:00',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    file: 'content/posts/en/next-steps/index.mdx',
    translationKey: 'naeste-skridt',
    pictures: ['content/posts/en/next-steps/trappe.png'],
    toTranslate: expect.arrayContaining([
      { what: 'title', text: 'Næste skridt' },
      { what: 'picture text', text: expect.any(String) },
    ]),
  });
  const linked = await read('posts/da/naeste-skridt/index.mdx');
  expect(linked.replace('translationKey: naeste-skridt\n', '')).toBe(original);
  expect(await read('posts/en/next-steps/index.mdx')).toMatch(
    /^---\ntitle: Next steps\n[\s\S]*translationKey: naeste-skridt\noriginalLanguage: da\ndraft: true\n---\n/,
  );
  const found = await problems();
  expect(found.filter((problem) => !/^content\/posts\/en\/next-steps/.test(problem))).toEqual([]);
  expect((await run('new-translation', 'naeste-skridt', 'en')).stderr).toContain(
    'It is translated into "en" already: en/next-steps.',
  );
});

test.each([
  [['naeste-skridtt', 'en'], 'Did you mean "da/naeste-skridt"?'],
  [['da/naeste-skridt', 'xx'], 'There is no language "xx".'],
  [['da/naeste-skridt', 'da'], 'The article is in "da" already.'],
  [['da/naeste-skridt'], 'Write for example npm run new:translation'],
])('a translation of %j is refused', async (args, words) => {
  const { code, stderr } = await run('new-translation', ...args);
  expect(stderr).toContain(words);
  expect(code).toBe(1);
});

test('due says what comes next, and tells a scheduler whether to build', async () => {
  await writeFile(
    join(root, 'content', 'posts', 'da', 'senere.mdx'),
    '---\ntitle: Senere\npubDate: 2026-03-01 08:00\n---\n\nSenere.\n',
  );
  const due = (...args: string[]) => run('due', ...args);
  expect(await due()).toMatchObject({ code: 0, stdout: expect.stringContaining('has not been built yet') });
  expect(await due('--since', '2025-12-31T00:00:00Z')).toMatchObject({ code: 3 });

  await mkdir(join(root, 'dist'), { recursive: true });
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(join(root, 'dist', 'index.html'), '');
  await writeFile(join(root, '.cache', 'built-at'), '2026-01-01T00:00:00Z\n');
  const before = await runCommand(root, ['due'], { env: { SITE_TIME: '2026-03-01T06:59:59Z' } });
  expect(before).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('March 1, 2026 at 08:00  "Senere"'),
  });
  const after = await runCommand(root, ['due', '--json'], { env: { SITE_TIME: '2026-03-01T07:00:00Z' } });
  expect(after.code).toBe(0);
  expect(JSON.parse(after.stdout)).toMatchObject({
    build: true,
    appeared: [
      {
        kind: 'post',
        title: 'Senere',
        pubDate: '2026-03-01T07:00:00Z',
        url: 'https://lille.example/blog/senere/',
      },
    ],
    coming: [],
  });
});

test('publish:check says in words what would change for subscribers, and fails when a promise would break', async () => {
  const first = await run('publish-check');
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The podcast "Lille Radio" can be subscribed to for the first time.'),
  });
  expect((await run('feed-accept')).code).toBe(0);
  expect(await run('publish-check')).toMatchObject({ code: 0, stdout: 'Nothing changes for subscribers.\n' });

  const second = join(root, 'content', 'episodes', 'radio', '2-fortsaettelsen', 'index.mdx');
  await writeFile(second, (await readFile(second, 'utf8')).replace('2020-01-15 06:00', '2020-01-16 06:00'));
  const trailer = join(root, 'content', 'episodes', 'radio', 'trailer', 'index.mdx');
  await writeFile(trailer, (await readFile(trailer, 'utf8')).replace('guid: trailer', 'guid: another'));
  const { code, stdout } = await run('publish-check');
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^changed {3}"Fortsættelsen": the date moves, .*January 15, 2020.*January 16, 2020/m,
  );
  expect(stdout).toMatch(/^vanished {2}The episode of January 1, 2020.*vanishes from podcast apps/m);
  expect(stdout).toMatch(/^new {7}"Vi begynder snart" appears in podcast apps/m);
  expect(stdout).toContain('2 of them break a promise.');
  expect(JSON.parse((await run('publish-check', '--json')).stdout).changes).toHaveLength(3);
});

test.each(['new-post', 'new-person', 'new-translation', 'due', 'preview', 'publish-check'])(
  '%s explains itself',
  async (script) => {
    const { code, stdout } = await run(script, '--help');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/npm run [a-z:]+[\s\S]*--json[\s\S]*--help/),
    });
  },
);
