import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hearPast, openMore, pressPlay } from './listening.ts';
import { find } from './searching.ts';
import { everyTemplate } from './templates.ts';
import { arrive, openSite, type Visitors } from './visitors.ts';

let site: Visitors;
let context: BrowserContext;
let page: Page;
let violations: string[];
let foreign: string[];

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

beforeEach(() => open());
afterEach(async () => {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});

/** A fresh visitor; notes what the policy forbids, and every request that leaves our server. */
async function open(): Promise<void> {
  context = await site.browser.newContext({ baseURL: site.url });
  page = await context.newPage();
  violations = [];
  foreign = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) violations.push(message.text());
  });
}

function expectNothing(what: string): void {
  expect({ violations, foreign }, what).toEqual({ violations: [], foreign: [] });
}

/** Plays the sound of the page in the bar, with what stands behind "More". */
async function play(): Promise<void> {
  await pressPlay(page);
  await openMore(page);
  await hearPast(page, 0.5);
}

test.each(everyTemplate)('the %s keeps to the policy, with all its pictures', async (_name, path) => {
  await arrive(page, path);
  await page.evaluate(() => {
    for (const picture of document.images) picture.loading = 'eager';
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  expectNothing(path);
});

test.each(['/episodes/67-politik-paa-linkedin/', '/episodes/61-profilen-er-din-butiksrude/'])(
  'the sound of %s plays in the bar under the policy, on this page and the next',
  async (path) => {
    await page.goto(path);
    await play();
    await page.locator('.stations a').nth(1).click();
    await page.waitForURL('**/blog/');
    await hearPast(page, 1);
    const drawn = await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).backgroundColor);
    expect(drawn).not.toBe('rgba(0, 0, 0, 0)');
    expect(await page.locator('meta[http-equiv="content-security-policy"]').count()).toBe(1);
    expectNothing(path);
  },
);

test('the search works under the policy', async () => {
  await page.goto('/search/');
  await find(page, 'linkedin');
  expectNothing('search');
});

test('the bars of a chart have their lengths under the policy', async () => {
  await page.goto('/nl/blog/linkedin-in-de-thuiswerkmaanden/');
  const lengths = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('td[style]')].map((cell) =>
      getComputedStyle(cell).getPropertyValue('--bar'),
    ),
  );
  expect(lengths.length).toBeGreaterThan(2);
  expect(lengths).not.toContain('');
  expectNothing('bars');
});

describe.each([
  ['the header', /<meta[^>]*content-security-policy[^>]*>/i, undefined],
  ['the page itself, on a host that sends no headers', undefined, 'content-security-policy'],
])('a policy from %s alone', (_where, cutFromPage, cutFromAnswer) => {
  let reached: string[];

  beforeEach(async () => {
    reached = [];
    await context.route('**/*', async (route) => {
      if (!route.request().url().startsWith(site.url)) {
        reached.push(route.request().url());
        return route.abort();
      }
      const response = await route.fetch();
      const { [cutFromAnswer ?? '']: _cut, ...headers } = response.headers();
      const isPage = headers['content-type']?.startsWith('text/html');
      if (isPage && cutFromPage) {
        await route.fulfill({ response, headers, body: (await response.text()).replace(cutFromPage, '') });
      } else await route.fulfill({ response, headers });
    });
  });

  test('lets a page, its search and its sound work', async () => {
    await page.goto('/search/');
    await find(page, 'linkedin');
    await page.goto('/episodes/60-set-vellidt-betroet/');
    await play();
    expectNothing('page');
  });

  test('stops a script in the page, code in text, and requests to elsewhere', async () => {
    await page.goto('/');
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
      const remote = document.createElement('img');
      remote.src = 'http://elsewhere.test/x.png';
      document.body.append(remote);
      document.body.insertAdjacentHTML('beforeend', '<b onclick="document.title = \'ran\'">x</b>');
      document.body.lastElementChild?.dispatchEvent(new Event('click'));
      const asked = await fetch('http://elsewhere.test/').then(
        () => 'answered',
        () => 'refused',
      );
      return { title: document.title, asked };
    });
    expect(ran).toEqual({ title: 'Social Selling Radio', asked: 'refused' });
    await expect.poll(() => violations.length).toBeGreaterThanOrEqual(4);
    expect(reached).toEqual([]);
  });
});
