import { spawnSync } from 'node:child_process';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { launchBrowser } from '../browser.ts';
import { all, one, readXml } from '../feeds/xml-reading.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { shortSound } from '../short-sound.ts';

const slug = '71-mit-foerste-afsnit';

let root: string;
let server: SiteServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  root = await projectCopy();
  await copyFile(shortSound, join(root, 'Min optagelse.mp3'));
  await writeFile(
    join(root, 'Min optagelse.srt'),
    '1\n00:00:00,200 --> 00:00:01,400\nRedaktionen: Velkommen til det første afsnit.\n\n2\n00:00:01,500 --> 00:00:02,900\nI dag handler det om kvantespringsord.\n',
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

/** What somebody types who has read one page of help. */
function type(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
  return stdout;
}

test('with three commands a sound and an SRT become a page, a feed item and a search hit', async () => {
  const made = type(
    'new-episode',
    'Min optagelse.mp3',
    '--transcript',
    'Min optagelse.srt',
    '--title',
    'Mit første afsnit',
    '--date',
    'now',
  );
  expect(made).toContain(`content/episodes/radio/${slug}/`);
  expect(type('check')).not.toMatch(/\d errors?/);
  expect(type('build')).toContain('The site is in dist/.');

  const dist = join(root, 'dist');
  const [file = ''] = (await readdir(join(root, 'content', 'episodes', 'radio', slug))).filter((name) =>
    name.endsWith('.mp3'),
  );
  expect(await readFile(join(dist, 'episodes', slug, file))).toEqual(await readFile(shortSound));

  const [channel] = all(readXml(await readFile(join(dist, 'radio', 'feed.xml'), 'utf8')), 'channel');
  const item = all(channel, 'item').find((entry) => one(entry, 'title') === 'Mit første afsnit');
  expect(all(item, 'enclosure')[0]?.attributes).toMatchObject({
    url: expect.stringContaining(`/episodes/${slug}/${file}`),
    type: 'audio/mpeg',
    length: String((await readFile(shortSound)).length),
  });
  expect(all(item, 'podcast:transcript').length).toBeGreaterThan(0);

  server = await serveSite(dist, 0);
  browser = await launchBrowser();
  page = await browser.newPage({ baseURL: server.url });
  await page.goto(`/episodes/${slug}/`);
  expect((await page.locator('h1').textContent())?.trim()).toBe('Mit første afsnit');
  expect(await page.locator('main ssr-player').first().isVisible()).toBe(true);
  const html = await (await fetch(`${server.url}episodes/${slug}/`)).text();
  expect(html).toMatch(new RegExp(`<ssr-player[\\s\\S]*<audio[^>]* src="[^"]*${file}"`));
  expect(await page.locator('main').textContent()).toContain('I dag handler det om kvantespringsord.');

  await page.goto('/search/?q=kvantespringsord');
  await page.locator(`.hit a[href^="/episodes/${slug}/"]`).first().waitFor();
});

test('the sound that was made can be played on its page', async () => {
  await page.goto(`/episodes/${slug}/`);
  const played = await page.evaluate(
    async (source) => {
      const audio = new Audio(source);
      await new Promise((done, failed) => {
        audio.addEventListener('loadedmetadata', done);
        audio.addEventListener('error', failed);
        audio.load();
      });
      return audio.duration;
    },
    `/episodes/${slug}/${(await readdir(join(root, 'dist', 'episodes', slug))).find((name) => name.endsWith('.mp3'))}`,
  );
  expect(played).toBeCloseTo(3, 0);
});
