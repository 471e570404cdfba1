import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { shortSound } from '../short-sound.ts';

const id = 'radio/71-i-morgen';
const folder = `content/episodes/${id}`;

let root: string;
let preview: ChildProcess;
let browser: Browser;
let url: string;
let said: string;

beforeAll(async () => {
  root = await projectCopy({
    [`${folder}/index.mdx`]:
      `---\nguid: i-morgen\ntitle: I morgen\ndescription: Hvad vi siger i morgen.\npubDate: 2026-02-01 06:00\nseason: 5\nepisode: 71\n---\n\n## Noter\n\nTekst med <FactBox title="Fakta">\n\n- Et punkt\n\n</FactBox>\n`.replace(
        'Tekst med ',
        'Tekst.\n\n',
      ),
    [`${folder}/chapters.yaml`]: '- start: "0:00"\n  title: Velkommen\n- start: "0:01"\n  title: Farvel\n',
    'content/posts/da/kladde.mdx':
      '---\ntitle: Kladden\npubDate: 2020-01-01 08:00\ndraft: true\n---\n\nKladde.\n',
  });
  await copyFile(shortSound, join(root, folder, 'lyd.mp3'));
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist', 'index.html'), 'the last good site');
  preview = spawn(process.execPath, ['scripts/preview.ts', '--at', '2026-02-01 06:00', '--port', '0'], {
    cwd: root,
    env: plainEnvironment(),
  });
  said = await new Promise((resolve, reject) => {
    let output = '';
    const hear = (data: unknown) => {
      output += String(data);
      if (/Ctrl-C/.test(output)) resolve(output);
    };
    preview.stdout?.on('data', hear);
    preview.stderr?.on('data', hear);
    preview.once('exit', () => reject(new Error(output)));
  });
  url = /The site: (\S+)/.exec(said)?.[1] ?? '';
  browser = await launchBrowser();
});
afterAll(async () => {
  preview?.kill('SIGKILL');
  await browser?.close();
  await rm(root, { recursive: true, force: true });
});

test('it says what is new at that time, and touches neither the site nor its rules', async () => {
  expect(said).toContain('"I morgen"  https://socialsellingradio.example/episodes/71-i-morgen/');
  expect(existsSync(join(root, 'deploy'))).toBe(false);
  expect(existsSync(join(root, 'dist', 'episodes'))).toBe(false);
});

test('the site is as it would be: the later episode is everywhere, a draft nowhere', async () => {
  const read = async (path: string) => (await fetch(`${url}${path}`)).text();
  expect(await read('episodes/71-i-morgen/')).toContain('I morgen');
  expect(await read('radio/feed.xml')).toContain('<title><![CDATA[I morgen]]></title>');
  expect(await read('sitemap.xml')).not.toContain('/preview/');
  expect((await fetch(`${url}blog/kladde/`)).status).toBe(404);
});

for (const [width, colorScheme] of [
  [390, 'light'],
  [1440, 'dark'],
] as const) {
  test(`an episode is shown as others will, ${width} pixels wide and ${colorScheme}`, async () => {
    const page = await browser.newPage({ baseURL: url, viewport: { width, height: 900 }, colorScheme });
    await page.goto('/preview/');
    await page.getByRole('link', { name: 'I morgen' }).click();
    await page.waitForURL(`**/preview/${id}/`);
    expect(await page.locator('.preview h2.label').allInnerTexts()).toEqual([
      'In the list of a podcast app',
      'In a directory',
      'The artwork in the sizes that apps show',
      'The description that most apps show',
      'The notes at full length, for apps that can',
      'Chapters',
      'When somebody shares the page',
      'What the feed says',
    ]);
    const sides = await page
      .locator('.preview-artwork img')
      .evaluateAll((pictures) => pictures.map((picture) => picture.clientWidth));
    expect(sides).toEqual([300, 160, 88, 55]);
    expect(await page.locator('.preview-notes fact-box, .preview-notes script').count()).toBe(0);
    expect(await page.locator('.preview-chapters li').allInnerTexts()).toEqual([
      expect.stringMatching(/^0:00\s+Velkommen$/),
      expect.stringMatching(/^0:01\s+Farvel$/),
    ]);
    const unseen = await page
      .locator('.preview img')
      .evaluateAll(
        (pictures) =>
          pictures.filter((picture) => !(picture instanceof HTMLImageElement && picture.naturalWidth > 0))
            .length,
      );
    expect(unseen).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });
}
