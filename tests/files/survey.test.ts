import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { survey } from '#files/survey.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'survey-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
}

const sorted = ({ standing, strange }: ReturnType<typeof survey>) => ({
  standing: standing.sort(),
  strange: strange.sort(),
});

test('what is asked for stands, and everything else is strange, whole folders as one', () => {
  put('index.html', 'blog/one/index.html', 'blog/one/note.txt', 'blog/two/index.html', 'old/deep/page.html');
  const asked = ['index.html', 'blog/one/index.html', 'blog/two/index.html', 'blog/three/index.html'];
  expect(sorted(survey(root, asked, (path) => path !== 'blog/two/index.html'))).toEqual({
    standing: ['blog/one/index.html', 'index.html'],
    strange: ['blog/one/note.txt', 'blog/two', 'old'],
  });
});

test('a folder may be asked for, and is not looked into', () => {
  put('_astro/search/1/facts', '_astro/style.css');
  expect(sorted(survey(root, ['_astro/search'], (_, entry) => entry.isDirectory()))).toEqual({
    standing: ['_astro/search'],
    strange: ['_astro/style.css'],
  });
});

test('a link to a folder is strange, and what it leads to is left alone', () => {
  put('elsewhere/blog/index.html');
  symlinkSync(join(root, 'elsewhere', 'blog'), join(root, 'blog'));
  expect(sorted(survey(root, ['blog/index.html'], () => true))).toEqual({
    standing: [],
    strange: ['blog', 'elsewhere'],
  });
});
