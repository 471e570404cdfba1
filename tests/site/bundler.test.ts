import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { smallProject } from '../commands/small-project.ts';
import { plainEnvironment } from '../plain-environment.ts';

/** Says at the end of each process of a build whether it loaded what bundles the pages. */
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

/** What the watcher says of a build that bundles, in a process that ends before it does, and of one that does not. */
const [bundled, notBundled] = ['bundled\nnot bundled\n', 'not bundled\n'];

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const replace = (path: string, form: RegExp | string, by: string) =>
  writeFileSync(join(root, path), read(path).replace(form, by));

test('when only texts have changed, a build bundles nothing and shows the change', async () => {
  appendFileSync(join(root, text), '\n\nNye ord om os.\n');
  const { code, stdout, stderr } = await build();
  expect({ code, stderr }).toEqual({ code: 0, stderr: notBundled });
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
  expect(await build()).toMatchObject({ code: 0, stderr: bundled });
});

test.each([
  [
    '.cache/program/site/favicon.svg',
    'What was bundled last time is not as it was left, and is bundled again.',
  ],
  ['.cache/program.note', '.cache/program.note is damaged and is made again.'],
])('when %s was changed, a build says so and bundles again', async (file, said) => {
  appendFileSync(join(root, file), ' ');
  expect(await build()).toMatchObject({ code: 0, stderr: `${said}\n${bundled}` });
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

test('what cannot be bundled is told as Astro tells it, and the last good site stays', async () => {
  const page = read('dist/404.html');
  replace('src/components/Missing.astro', /^---$/m, "---\nimport './nowhere.ts';");
  const { code, stderr } = await build();
  replace('src/components/Missing.astro', "import './nowhere.ts';\n", '');
  expect(code).toBe(1);
  expect(stderr).toContain('./nowhere.ts');
  expect(stderr).toContain('The build failed. The last good site in dist/ is untouched.');
  expect(read('dist/404.html')).toBe(page);
});

test('when a build is killed, what bundles for it ends too', async () => {
  appendFileSync(join(root, 'src/styles/prose.css'), '\n.newer {\n  color: red;\n}\n');
  const note = read('.cache/program.note');
  const running = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env: plainEnvironment() });
  while (bundlers().length === 0 && running.exitCode === null) await pause(5);
  running.kill('SIGKILL');
  await vi.waitFor(() => expect(bundlers()).toEqual([]), { timeout: 60_000 });
  expect(read('.cache/program.note')).toBe(note);
});

/** The processes that bundle this project. */
function bundlers(): string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(commandOf).filter((line) => line.includes('bundling.ts') && line.includes(root));
}

/** How a process was called; nothing when it has ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

test('Astro alone makes no site, and says what does', () => {
  const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
  const env = plainEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('Astro alone makes no pages of this site. Run "npm run build".');
});

test('a build always bundles when a text is trusted with program code', async () => {
  appendFileSync(join(root, 'content/site.yaml'), '\ntrusted: [pages/da/om.mdx]\n');
  appendFileSync(join(root, text), '\n\nSvaret er {6 * 7}.\n');
  expect(await build()).toMatchObject({ code: 0, stderr: bundled });
  expect(await build()).toMatchObject({ code: 0, stderr: bundled });
  expect(read('dist/om/index.html')).toContain('Svaret er 42.');
});
