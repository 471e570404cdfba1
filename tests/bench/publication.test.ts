import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showInReadme } from '../../scripts/bench/publication.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'publication-'));
});
afterEach(() => rm(root, { recursive: true }));

const readme = join(import.meta.dirname, '..', '..', 'README.md');

test('README has a place for the plot, and everything around it stays as it is', async () => {
  const before = await readFile(readme, 'utf8');
  await writeFile(join(root, 'README.md'), before);
  for (let time = 0; time < 2; time++) await showInReadme(root);
  const after = await readFile(join(root, 'README.md'), 'utf8');
  expect(after.match(/\(scripts\/bench\/published\/build-times\.svg\)/g)).toHaveLength(1);
  const around = (text: string) => text.split(/(?<=<!-- build times -->).*(?=<!-- \/build times -->)/s);
  expect(around(after)).toEqual(around(before));
  expect(around(after)).toHaveLength(2);
});

test('a README without that place is told of, and not touched', async () => {
  await writeFile(join(root, 'README.md'), '# Other');
  await expect(showInReadme(root)).rejects.toThrow('README.md has no place');
  expect(await readFile(join(root, 'README.md'), 'utf8')).toBe('# Other');
});
