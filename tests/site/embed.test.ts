import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteSearcher } from '../search/benchmark/site-searcher.ts';
import { auditPage } from './audit.ts';
import { dist } from './built-site.ts';
import { weighPage } from './page-weight.ts';
import { walkByTab } from './tab-walk.ts';
import { findSmallTargets } from './targets.ts';
import { openSite, type Visitors } from './visitors.ts';

const path = '/embed/67-politik-paa-linkedin/';
const episode = '/episodes/67-politik-paa-linkedin/';

let site: Visitors;
let elsewhere: Server;
/** A page of another site that frames whatever address its own question holds. */
let stranger: (address: string) => string;

beforeAll(async () => {
  site = await openSite();
  elsewhere = createServer((request, response) => {
    const address = new URL(request.url ?? '', 'http://localhost').searchParams.get('frame') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Et andet sted</title><iframe src="${address}" title="x" width="640"></iframe>`,
    );
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  const { port } = elsewhere.address() as AddressInfo;
  stranger = (address) =>
    `http://127.0.0.1:${port}/?frame=${encodeURIComponent(new URL(address, site.url).href)}`;
});
afterAll(async () => {
  await site.close();
  elsewhere.close();
});

const visit = <Result>(look: (page: Page) => Promise<Result>, options: BrowserContextOptions = {}) =>
  site.visit(options, look);

/** The frame on a page of another site. */
async function framed(page: Page, address: string): Promise<Frame> {
  await page.goto(stranger(address));
  const frame = page.frames().find((found) => found !== page.mainFrame());
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

/** Waits until the sound of the frame has moved past a time. */
const heardPast = (frame: Frame, seconds: number) =>
  frame.waitForFunction((time) => (document.querySelector('audio')?.currentTime ?? 0) > time, seconds);

describe('the player for other sites', () => {
  test('weighs at most 15 kB without sound and cover, and asks only our own site', async () => {
    const { total, requests } = await visit((page) => weighPage(page, path));
    expect(requests.map(({ type }) => type)).toContain('image');
    expect(total).toBeLessThanOrEqual(15_000);
    expect(
      requests.filter(({ type }) => !['document', 'stylesheet', 'script', 'image', 'other'].includes(type)),
    ).toEqual([]);
  });

  test('plays real sound on a page of another site, without cookies', async () => {
    await visit(async (page) => {
      const frame = await framed(page, path);
      await frame.locator('audio').focus();
      await page.keyboard.press('Space');
      await heardPast(frame, 0.5);
      expect(await frame.evaluate(() => document.cookie)).toBe('');
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  test('keeps nothing where it could', async () => {
    await visit(async (page) => {
      await page.goto(`${path}?theme=dark#t=10`);
      await page.locator('audio').focus();
      await page.keyboard.press('Space');
      await heardPast(page.mainFrame(), 10.5);
      await page.reload();
      const kept = await page.evaluate(async () => ({
        stored: localStorage.length + sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      expect(kept).toEqual({ stored: 0, databases: 0, caches: 0, workers: 0 });
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  test.each(['/', episode, '/offline/', '/404.html'])('is framed there; %s is not', async (other) => {
    await visit(async (page) => {
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      const frame = await framed(page, other);
      await refused;
      expect(await frame.locator('main').count()).toBe(0);
    });
  });

  test('plays a chapter where it stands, and marks the one that is heard', async () => {
    await visit(async (page) => {
      const frame = await framed(page, path);
      await frame.locator('summary').click();
      const link = frame.locator('a[data-start]').nth(2);
      const start = Number(await link.getAttribute('data-start'));
      expect(start).toBeGreaterThan(10);
      await link.click();
      await heardPast(frame, start + 0.3);
      await expect.poll(() => link.getAttribute('aria-current')).toBe('true');
      expect(await frame.locator('[aria-current]').count()).toBe(1);
      expect(page.context().pages()).toHaveLength(1);
    });
  });

  test('stands at the time that its address names, and is silent until it is pressed', async () => {
    await visit(async (page) => {
      const frame = await framed(page, `${path}#t=0:42`);
      await frame.waitForFunction(() => document.querySelector('audio')?.currentTime === 42);
      expect(await frame.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
    });
  });

  test('follows the system, or the theme that its address asks for', async () => {
    const ground = (address: string, colorScheme: 'light' | 'dark') =>
      visit(
        async (page) => {
          await page.goto(address);
          return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        },
        { colorScheme },
      );
    const [day, night] = [await ground(path, 'light'), await ground(path, 'dark')];
    expect(day).not.toBe(night);
    expect(await ground(`${path}?theme=dark`, 'light')).toBe(night);
    expect(await ground(`${path}?theme=light`, 'dark')).toBe(day);
    expect(await ground(`${path}?theme=pink`, 'light')).toBe(day);
  });

  test('is a browser’s own player with links to the episode without JavaScript', async () => {
    await visit(
      async (page) => {
        const frame = await framed(page, path);
        const sound = page.waitForResponse((response) => response.url().endsWith('.mp3'));
        await frame.locator('audio[controls]').focus();
        await page.keyboard.press('Space');
        expect((await sound).ok()).toBe(true);
        await frame.locator('summary').click();
        for (const link of await frame.locator('a').all()) {
          expect(await link.getAttribute('href')).toMatch(
            /^\/(?:episodes\/67-politik-paa-linkedin\/(?:#t=[\d.]+)?)?$/,
          );
          expect(await link.getAttribute('target')).toBe('_blank');
        }
        expect(await frame.locator('a[href*="#t="]').count()).toBeGreaterThan(3);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each([320, 390, 1280])(
    'can be used by everybody at %i pixels, with its chapters open',
    async (width) => {
      await visit(
        async (page) => {
          await page.goto(path);
          await page.locator('details').evaluate((chapters) => chapters.toggleAttribute('open', true));
          const { stops, missed } = await walkByTab(page);
          expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
          expect(missed).toEqual([]);
          expect(await auditPage(page)).toEqual({ byDay: [], byNight: [] });
          expect(await findSmallTargets(page)).toEqual([]);
        },
        { viewport: { width, height: 700 }, reducedMotion: 'reduce' },
      );
    },
  );

  test.each([300, 390, 700])(
    'shows all it has in the height that the line to copy gives it, %i pixels wide',
    async (width) => {
      await visit(
        async (page) => {
          await page.goto('/embed/66-giv-ordet-til-medarbejderne/');
          expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(216);
        },
        { viewport: { width, height: 216 } },
      );
    },
  );
});

describe('the page of an episode', () => {
  test('has the line to copy, which leads to the player', async () => {
    await visit(
      async (page) => {
        await page.goto(episode);
        const offer = page.locator('.embed-offer');
        await offer.locator('summary').click();
        await offer.getByRole('button').click();
        await expect.poll(() => offer.getByRole('status').textContent()).not.toBe('');
        const code = await page.evaluate(() => navigator.clipboard.readText());
        expect(code).toBe(await offer.locator('textarea').inputValue());
        await page.setContent(code);
        const frame = page.locator('iframe');
        expect(new URL((await frame.getAttribute('src')) ?? '').pathname).toBe(path);
        expect(await frame.getAttribute('loading')).toBe('lazy');
        expect(await frame.getAttribute('title')).toContain('Politik på LinkedIn');
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('names an oEmbed answer that is right', async () => {
    await visit(async (page) => {
      await page.goto(episode);
      const link = page.locator('link[type="application/json+oembed"]');
      const answer = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toBe('application/json');
      const { html, ...facts } = await answer.json();
      expect(facts).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 216 });
      expect(facts.title).toContain('Politik på LinkedIn');
      expect(facts.provider_name).toBe('Social Selling Radio');
      const cover = await page.request.get(new URL(facts.thumbnail_url).pathname);
      expect(cover.headers()['content-type']).toBe('image/jpeg');
      expect(html).toBe(await page.locator('#embed-code').inputValue());
    });
  });

  test('is the one that search engines and the site’s own search keep', async () => {
    await visit(async (page) => {
      await page.goto(path);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(new URL(canonical ?? '').pathname).toBe(episode);
      expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain('/embed/');
      const found = await (await siteSearcher(dist)).ask('politik', 'da');
      expect(found.map((address) => address.replace(/#.*/, ''))).toContain(episode);
      expect(found.filter((url) => url.includes('/embed/'))).toEqual([]);
    });
  });
});
