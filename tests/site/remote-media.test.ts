import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { format, wordsOf } from '#i18n/words.ts';
import { launchBrowser } from '../browser.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';

const address = '/blog/fra-andre-steder/';
const article = `---
title: Fra andre steder
pubDate: 2020-01-01 08:00
---

<Video title="En film" url="https://youtu.be/aqz-KE-bpKQ" />

<Video title="En fil" url="https://media.example/film.mp4" />

<Embed title="Et kort" url="https://kort.example/embed" page="https://kort.example/kort" shape="square" />
`;
const { mdx: words } = wordsOf('da');

let server: SiteServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let foreign: string[];
let refused: string[];

beforeAll(async () => {
  const root = await projectCopy({ 'content/posts/da/fra-andre-steder.mdx': article });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  expect(status, stdout + stderr).toBe(0);
  server = await serveSite(join(root, 'dist'), 0);
  browser = await launchBrowser();
});
afterEach(async () => context.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A visitor for whom every other host answers with a page that says its own address. */
async function visit(options: { javaScriptEnabled?: boolean } = {}): Promise<void> {
  context = await browser.newContext({ baseURL: server.url, ...options });
  page = await context.newPage();
  foreign = [];
  refused = [];
  await context.route(
    (url) => url.origin !== new URL(server.url).origin,
    async (route) => {
      foreign.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: `<p>${route.request().url()}</p>` });
    },
  );
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto(address);
}

const figure = (name: string) => page.getByRole('figure', { name, exact: true });

describe('a film or a page from elsewhere', () => {
  test.each([
    [
      'En film',
      words.loadVideo,
      'www.youtube-nocookie.com',
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
    ],
    ['Et kort', words.loadEmbed, 'kort.example', 'https://kort.example/embed'],
  ])(
    '%s is fetched when the button is pressed, which says from where, and not before',
    async (name, press, host, from) => {
      await visit();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expect(await figure(name).textContent()).toContain(format(words.contacts, { host }));
      expect(foreign).toEqual([]);
      await figure(name).getByRole('button', { name: press }).focus();
      await page.keyboard.press('Enter');
      await figure(name).locator('iframe').contentFrame().getByText(from).waitFor();
      expect(foreign).toEqual([from]);
      expect(refused).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
      expect(await figure(name).locator('iframe').getAttribute('title')).toBe(name);
    },
  );

  test('that is a file is played by the browser itself', async () => {
    await visit();
    await figure('En fil').getByRole('button').click();
    await expect.poll(() => foreign).toContain('https://media.example/film.mp4');
    expect(await figure('En fil').locator('video[controls]').count()).toBe(1);
    expect(refused).toEqual([]);
  });

  test('is a link without JavaScript, and nothing speaks of a button', async () => {
    await visit({ javaScriptEnabled: false });
    expect(await figure('Et kort').getByRole('link').getAttribute('href')).toBe('https://kort.example/kort');
    expect(await figure('Et kort').getByRole('link').isVisible()).toBe(true);
    expect(await figure('Et kort').getByRole('button').count()).toBe(0);
    expect(
      await figure('Et kort')
        .getByText(format(words.contacts, { host: 'kort.example' }))
        .isVisible(),
    ).toBe(false);
    expect(foreign).toEqual([]);
  });

  test('may come from nowhere but where the texts say', async () => {
    await visit();
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toContain('frame-src https://kort.example https://www.youtube-nocookie.com;');
    expect(policy).toContain("media-src 'self' https://media.example;");
  });
});
