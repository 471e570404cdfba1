import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
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

test('it explains itself', () => {
  const { status, stdout } = check('--help');
  expect(stdout).toMatch(/^Usage: npm run check/);
  expect(status).toBe(0);
});
