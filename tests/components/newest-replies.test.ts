import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseThread } from '#domain/thread.ts';
import { articlePage } from '#views/article-page.ts';
import { launchBrowser } from '../browser.ts';
import { library, post } from '../views/small-library.ts';

const folder = join(import.meta.dirname, '../../src/components/blog');
const [written = ''] =
  /<template>.*<\/template>/.exec(readFileSync(join(folder, 'NewestReplies.astro'), 'utf8')) ?? [];
const template = written.replaceAll('{rel}', '');
const thread = parseThread('https://mastodon.example/@radio/42');
const hidden = ['https://mastodon.example/@spam/3'];
const article = post('da', 'a', { thread, replies: { replies: [], omitted: 0, hidden } });
const { comments } = articlePage(library({ posts: [article] }), 'da/a');

let browser: Browser;
let script: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: join(folder, 'newest-replies.ts') } },
  });
  const outputs = 'output' in result ? result.output : [];
  script = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
});
afterAll(() => browser.close());

const status = (id: string, author: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  url: `https://mastodon.example/@${author}/${id}`,
  created_at: `2024-01-0${id}T10:00:00.000Z`,
  visibility: 'public',
  language: 'nb',
  content: `<p>Svar ${id}</p>`,
  account: { acct: author, display_name: author, url: `https://mastodon.example/@${author}` },
  ...parts,
});

/** A page with the button, and every address that it asks for; `answer` is what Mastodon says, undefined for nothing. */
async function pageWith(answer: unknown): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === 'https://site.test/') {
      const newest = JSON.stringify(comments.thread?.newest).replaceAll("'", '&#39;');
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>a</title><div class="thread"><h3>${comments.thread?.heading}</h3><ol class="replies"></ol>
          <newest-replies data-newest='${newest}' hidden><button></button><p class="newest-state"></p>${template}</newest-replies></div>
          <script type="module">${script}</script>`,
      });
    }
    asked.push(url);
    if (answer === undefined) return route.abort();
    return route.fulfill({ json: answer, headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await page.goto('https://site.test/');
  return { page, asked };
}

describe('the button for the newest replies', () => {
  test('asks nobody before it is pressed, and then only the server that it names', async () => {
    const { page, asked } = await pageWith({ descendants: [] });
    await page.locator('button:visible').waitFor();
    expect(asked).toEqual([]);
    await page.click('button');
    await page.getByText(comments.thread?.newest?.words.fetched ?? '').waitFor();
    expect(asked).toEqual(['https://mastodon.example/api/v1/statuses/42/context']);
    await page.close();
  });

  test('shows who answered what and when, without those that an editor hid', async () => {
    const { page } = await pageWith({
      descendants: [
        status('2', 'anna'),
        status('3', 'spam'),
        status('4', 'bo', { in_reply_to_id: '2', spoiler_text: 'Salg' }),
      ],
    });
    await page.click('button');
    await page.locator('.reply').first().waitFor();
    expect(await page.textContent('h3')).toBe('2 svar fra mastodon.example');
    expect(await page.locator('.reply-head b').allTextContents()).toEqual(['anna', 'bo']);
    expect(await page.locator('.reply-time').first().getAttribute('href')).toBe(
      'https://mastodon.example/@anna/2',
    );
    expect(await page.locator('time').first().textContent()).toBe('2. januar 2024');
    expect(await page.locator('.reply-words').first().getAttribute('lang')).toBe('nb');
    expect(await page.locator('.reply-answers').allTextContents()).toEqual(['Svar til anna']);
    expect(await page.locator('#reply-2 .reply-answers a').getAttribute('href')).toBe('#reply-1');
    expect(await page.textContent('summary')).toBe('Forfatteren advarer: Salg');
    await page.close();
  });

  test('draws words and links, and runs nothing that came with them', async () => {
    const { page, asked } = await pageWith({
      descendants: [
        status('2', 'anna', {
          content:
            '<p>Se <a href="https://x.example/" onclick="window.hit=1">dér</a> <a href="javascript:window.hit=1">her</a><img src="https://x.example/p.png" onerror="window.hit=1"><script>window.hit=1</script></p>',
          account: {
            acct: 'anna',
            display_name: '<img src=x onerror="window.hit=1">',
            url: 'javascript:window.hit=1',
          },
        }),
      ],
    });
    await page.click('button');
    await page.locator('.reply').waitFor();
    expect(await page.locator('.reply-words').innerHTML()).toBe(
      '<p>Se <a href="https://x.example/" rel="nofollow ugc noopener">dér</a> her</p>',
    );
    expect(await page.locator('.reply-head b').innerHTML()).toBe('&lt;img src=x onerror="window.hit=1"&gt;');
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(asked.filter((url) => url.endsWith('.png'))).toEqual([]);
    await page.close();
  });

  test('that fetches nothing says so and leaves what was there', async () => {
    const { page } = await pageWith(undefined);
    await page.click('button');
    await page.getByText(comments.thread?.newest?.words.failed ?? '').waitFor();
    expect(await page.textContent('h3')).toBe(comments.thread?.heading);
    expect(await page.locator('button').isEnabled()).toBe(true);
    await page.close();
  });
});
