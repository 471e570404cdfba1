import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSiteSettings } from '#files/site-settings.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'settings-'));
  await mkdir(join(root, 'content'));
});
afterEach(() => rm(root, { recursive: true }));

async function settings(yaml: string) {
  await writeFile(join(root, 'content', 'site.yaml'), yaml);
  return readSiteSettings(root);
}

test('the address and the trusted texts of a site are known before its content is read', async () => {
  expect(await settings('url: https://a.example\ntrusted: [pages/da/om.mdx]\ntitle: A\n')).toEqual({
    url: 'https://a.example',
    trusted: ['pages/da/om.mdx'],
  });
});

test.each([
  ['is no address', 'url: a example\n'],
  ['is missing', 'title: A\n'],
  ['stands in a file that cannot be read', 'url: "https://a.example\n'],
  ['stands in a list', '- url: https://a.example\n'],
])('an address that %s is none, and nothing is trusted', async (_, yaml) => {
  expect(await settings(yaml)).toEqual({ trusted: [] });
});

test('without the file, neither is known', async () => {
  expect(await readSiteSettings(root)).toEqual({ trusted: [] });
});
