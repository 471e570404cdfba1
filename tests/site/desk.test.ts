import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';

const post = 'content/posts/da/den-gode-kommentar.mdx';
const shippedSound = 'content/episodes/radio/70-uden-gaest/70-uden-gaest.mp3';
let dev: ChildProcess | undefined;
let browser: Browser;
let page: Page;
let root: string;
let address: string;

beforeAll(async () => {
  root = await projectCopy();
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd: root, env: plainEnvironment() });
  dev = child;
  address = await new Promise<string>((found, lost) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
      const [, url] = /Open (http:\S+?)\/?\s/.exec(output) ?? [];
      if (url !== undefined) found(url);
    });
    child.once('exit', () => lost(new Error(output)));
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${address}/blog/den-gode-kommentar/`);
});
afterAll(async () => {
  await browser?.close();
  dev?.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

const overlay = () => page.locator('vite-error-overlay #message-content');
const written = (path: string) => readFile(join(root, path), 'utf8');
const write = (path: string, text: string) => writeFile(join(root, path), text);

/** What a page says, asked for until it says `words`; the test's own time limit ends it when it never does. */
async function pageSaying(path: string, words: string): Promise<string> {
  for (;;) {
    const text = await (await fetch(`${address}${path}`)).text();
    if (text.includes(words)) return text;
    await new Promise((later) => setTimeout(later, 300));
  }
}

describe('while a text is broken', () => {
  let good: string;
  beforeAll(async () => {
    good = await written(post);
    await write(
      post,
      good.replace('En produktionschef', 'En ny chef').replace(/$/, '\n<Note>\n\nHusk det.\n'),
    );
  });

  test('the page shows what "npm run check" says, with file and line', async () => {
    await overlay().waitFor();
    const told = await overlay().textContent();
    expect(told).toContain(`${post}:`);
    expect(told).toContain('error  body/readable');
    expect(told).toContain('\n  Check that every <Component> is closed, and write &lt; and &#123;');
  });

  test('the last good text is kept', async () => {
    const html = await (await fetch(`${address}/blog/den-gode-kommentar/`)).text();
    expect(html).toContain('En produktionschef skriver');
  });

  test('mended, the overlay goes and the new text comes', async () => {
    await write(post, good.replace('En produktionschef', 'En ny chef'));
    await page.getByText('En ny chef skriver').waitFor();
    await overlay().waitFor({ state: 'detached' });
    expect(await overlay().count()).toBe(0);
  });
});

test('fields that are wrong leave the last good entry where it was', async () => {
  const good = await written(post);
  await write(post, good.replace('pubDate: 2019', 'pubDate: nitten'));
  await overlay().waitFor();
  expect(await overlay().textContent()).toContain(
    'error  post/pubDate\n  pubDate: "nitten-01-16 07:00" is not',
  );
  expect((await fetch(`${address}/blog/den-gode-kommentar/`)).status).toBe(200);
  await write(post, good);
  await overlay().waitFor({ state: 'detached' });
  expect(await (await fetch(`${address}/blog/`)).text()).toContain('Den gode kommentar');
});

describe('without a restart, the site takes in', () => {
  test('a new article', async () => {
    await write(
      'content/posts/da/ny-tekst.mdx',
      '---\ntitle: En ny tekst\npubDate: 2020-03-03 07:00\n---\nHelt ny.\n',
    );
    expect(await pageSaying('/blog/ny-tekst/', 'Helt ny.')).toContain('En ny tekst');
  });

  test('a new person', async () => {
    await write('content/people/bo-berg.yaml', 'name: Bo Berg\njobTitle: { da: Tekniker }\n');
    await write(
      'content/posts/da/ny-tekst.mdx',
      '---\ntitle: En ny tekst\npubDate: 2020-03-03 07:00\npeople: [bo-berg]\n---\nHelt ny.\n',
    );
    expect(await pageSaying('/people/bo-berg/', 'Tekniker')).toContain('Bo Berg');
  });

  test('a new episode and its sound', async () => {
    const folder = join(root, 'content/episodes/radio/99-nyt');
    await mkdir(folder);
    await copyFile(join(root, shippedSound), join(folder, 'nyt.mp3'));
    await writeFile(
      join(folder, 'index.mdx'),
      '---\nguid: nyt\ntitle: Noget nyt\ndescription: Nyt.\npubDate: 2020-03-04 07:00\nseason: 9\nepisode: 99\n---\nNoter.\n',
    );
    expect(await pageSaying('/episodes/99-nyt/', 'Noter.')).toContain('Noget nyt');
    const sound = new Uint8Array(await (await fetch(`${address}/episodes/99-nyt/nyt.mp3`)).arrayBuffer());
    const shipped = await readFile(join(root, shippedSound));
    expect(sound.length).toBe(shipped.length);
    const part = await fetch(`${address}/episodes/99-nyt/nyt.mp3`, { headers: { Range: 'bytes=100-199' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 100-199/${shipped.length}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(shipped.subarray(100, 200));
  });
});
