import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectCopy } from '../project-copy.ts';

let root: string;

beforeAll(async () => {
  root = await projectCopy({
    'content/posts/da/ny.mdx': '---\ntitle: Ny\n---\nNyt.\n',
    'content/posts/da/gammel.md': 'Gammelt.\n',
  });
});
afterAll(() => rm(root, { recursive: true, force: true }));

function check(...paths: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...paths], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('with an error the command lists everything and fails', () => {
  const { status, stdout } = check();
  expect(stdout).toContain('content/posts/da/ny.mdx:2:1  error  post/pubDate\n');
  expect(stdout).toContain('content/posts/da/gammel.md  warning  file/known-place\n');
  expect(stdout).toMatch(/\n1 error, 1 warning in 2 files\.\n$/);
  expect(status).toBe(1);
});

test('with warnings alone it does not fail', () => {
  const { status, stdout } = check('content/posts/da/gammel.md');
  expect(stdout).toMatch(/\n1 warning in 1 file\.\n$/);
  expect(status).toBe(0);
});

test('only the files and folders that are named are listed', () => {
  expect(check('content/site.yaml')).toEqual({ status: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
  expect(check('content/episodes/', './content/people').stdout).toMatch(/^No problems in \d\d+ files\.\n$/);
  expect(check('content/posts').stdout).toMatch(/1 error, 1 warning in 2 files\.\n$/);
});

test('a name that no file has is told', () => {
  const { status, stderr } = check('content/posts/da/findes-ikke.mdx');
  expect(stderr).toBe('There is no content file at content/posts/da/findes-ikke.mdx.\n');
  expect(status).toBe(1);
});

test('other programs and GitHub get the same problems in their own forms', () => {
  const { errors, warnings } = JSON.parse(check('--json').stdout);
  expect([errors, warnings]).toEqual([1, 1]);
  expect(check('--format', 'github', 'content/posts/da/ny.mdx').stdout).toMatch(
    /^::error file=content\/posts\/da\/ny\.mdx,line=2,col=1,title=post\/pubDate::pubDate: /,
  );
  expect(check('--format', 'xml').status).toBe(2);
});

test('what has one right answer is mended and said', () => {
  writeFileSync(
    join(root, 'content/posts/da/ny.mdx'),
    '\uFEFF---\ntitle: Ny\npubDate: 2020-01-01\n---\n# Et\n',
  );
  const planned = check('--fix', '--dry-run').stdout;
  expect(planned).toMatch(/^Would be mended:\n {2}content\/posts\/da\/ny\.mdx:1 {2}The file begins with/);
  const { status, stdout } = check('--fix');
  expect(stdout).toContain('Mended:\n  content/posts/da/ny.mdx:1  The file begins with');
  expect(stdout).toMatch(/\n1 warning in 1 file\.\n$/);
  expect(status).toBe(0);
  expect(readFileSync(join(root, 'content/posts/da/ny.mdx'), 'utf8')).toMatch(/^---\n[^#]*\n## Et\n$/);
});

test('while it watches, it looks again when a file changes', async () => {
  const child = spawn(process.execPath, ['scripts/check.ts', '--watch', 'content/posts'], { cwd: root });
  let seen = '';
  child.stdout.on('data', (text) => {
    seen += text;
    if (/Looks again/.test(seen) && !existsSync(join(root, 'content/posts/da/igen.mdx'))) {
      writeFileSync(join(root, 'content/posts/da/igen.mdx'), '---\ntitle: Igen\n---\nIgen.\n');
    }
    if (seen.includes('igen.mdx:2:1')) child.kill();
  });
  await once(child, 'exit');
  expect(seen).toContain('content/posts/da/igen.mdx:2:1  error  post/pubDate');
  rmSync(join(root, 'content/posts/da/igen.mdx'));
});

test('it explains itself', () => {
  const { status, stdout } = check('--help');
  expect(stdout).toMatch(/^Usage: npm run check/);
  expect(status).toBe(0);
});
