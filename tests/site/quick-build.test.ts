import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { smallProject } from '../commands/small-project.ts';

/** Says at the end of a build whether it loaded what bundles the pages. */
const watcher = `
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
let bundles = false;
registerHooks({ resolve(name, context, next) { bundles ||= name === 'rolldown'; return next(name, context); } });
if (isMainThread) process.on('exit', () => console.error(bundles ? 'bundled' : 'not bundled'));
`;

const text = 'content/pages/da/om.mdx';
const picture = join(import.meta.dirname, '../../content/posts/da/mennesker-lytter-til-mennesker/baran.png');

let root: string;
beforeAll(async () => {
  root = await smallProject();
  writeFileSync(join(root, 'watcher.mjs'), watcher);
});
beforeEach(async () => {
  expect(await build()).toMatchObject({ code: 0 });
});

const build = () => runCommand(root, ['build'], { preload: join(root, 'watcher.mjs') });
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const replace = (path: string, form: RegExp | string, by: string) =>
  writeFileSync(join(root, path), read(path).replace(form, by));

test('when only texts have changed, a build bundles nothing and shows the change', async () => {
  appendFileSync(join(root, text), '\n\nNye ord om os.\n');
  const { code, stdout, stderr } = await build();
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'not bundled\n' });
  expect(stdout).toMatch(/^\d+ pages and files for readers and machines, \d+ from last time\.$/m);
  expect(read('dist/om/index.html')).toContain('Nye ord om os.');
});

const changes: Readonly<Record<string, () => void>> = {
  'the code': () => appendFileSync(join(root, 'src/styles/prose.css'), '\n.new {\n  color: red;\n}\n'),
  'a word of the interface': () => replace('src/i18n/words/da.json', '"back": "', '"back": "Hjem, '),
  'a picture': () => copyFileSync(picture, join(root, 'content/people/ny.png')),
  'a public file': () => writeFileSync(join(root, 'public/new.txt'), 'new'),
  'the address of the site': () => replace('content/site.yaml', /^url: .*$/m, 'url: https://other.example'),
};

test.each(Object.entries(changes))('when %s changed, a build bundles again', async (_, change) => {
  change();
  expect(await build()).toMatchObject({ code: 0, stderr: 'bundled\n' });
});

test.each([
  [
    '.cache/program/site/favicon.svg',
    'What was bundled last time is not as it was left, and is bundled again.',
  ],
  ['.cache/program.note', '.cache/program.note is damaged and is made again.'],
])('when %s was changed, a build says so and bundles again', async (file, said) => {
  appendFileSync(join(root, file), ' ');
  expect(await build()).toMatchObject({ code: 0, stderr: `${said}\nbundled\n` });
});

test('a page that cannot be made is named, and the last good site stays', async () => {
  const page = read('dist/404.html');
  replace('src/components/Missing.astro', /^---$/m, "---\nif (Astro.url) throw new Error('broken');");
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toContain('/404/ cannot be made (src/pages/404.astro): broken');
  expect(stderr).toContain('The last good site in dist/ is untouched.');
  expect(read('dist/404.html')).toBe(page);
  replace('src/components/Missing.astro', "if (Astro.url) throw new Error('broken');\n", '');
  rmSync(join(root, '.cache/site'), { recursive: true });
  expect((await build()).stdout).toContain('The pages kept from last time are not whole and are made again.');
});

test('a build always bundles when a text is trusted with program code', async () => {
  appendFileSync(join(root, 'content/site.yaml'), '\ntrusted: [pages/da/om.mdx]\n');
  expect(await build()).toMatchObject({ code: 0, stderr: 'bundled\n' });
  expect(await build()).toMatchObject({ code: 0, stderr: 'bundled\n' });
});
