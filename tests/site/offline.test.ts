import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { format } from '#i18n/format.ts';
import { formatSize } from '#i18n/numbers.ts';
import { wordsOf } from '#i18n/words.ts';
import { launchBrowser } from '../browser.ts';
import { auditPage } from './audit.ts';
import { dist } from './built-site.ts';
import { type GatedSite, openGatedSite } from './gated-site.ts';
import { findOverflow, setLetterSize } from './overflow.ts';
import { findSmallTargets } from './targets.ts';

const path = '/episodes/67-politik-paa-linkedin/';
const sound = `${path}67-politik-paa-linkedin.mp3`;
const title = 'Politik på LinkedIn';
const { offline: words } = wordsOf('da');
const patient = { timeout: 60_000 };

let browser: Browser;
let site: GatedSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  site = await openGatedSite();
  context = await browser.newContext({ baseURL: site.url, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.remove();
});

const offer = () => page.locator('keep-offline');
const press = (name: string) => offer().getByRole('button', { name: new RegExp(`^${name}`) });
const said = () => offer().getByRole('status').textContent();
const stores = () => page.evaluate(() => caches.keys());

async function save(at = path): Promise<void> {
  await page.goto(at);
  await press(words.save).click();
  await expect.poll(said, patient).toContain(words.done.split('.')[0]);
}

/** Bytes of all that lies in the stores of saved episodes, but for their records. */
const storedBytes = () =>
  page.evaluate(async () => {
    const sizes = (await caches.keys())
      .filter((name) => name.startsWith('saved-'))
      .map(async (name) => {
        const store = await caches.open(name);
        const wanted = (await store.keys()).filter(({ url }) => !url.endsWith('/offline/record.json'));
        const answers = await Promise.all(wanted.map((request) => store.match(request)));
        const blobs = await Promise.all(answers.map((answer) => answer?.blob()));
        return blobs.reduce((sum, blob) => sum + (blob?.size ?? 0), 0);
      });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  });

/** No network at all: the browser is told so, and nobody listens. */
async function cutOff(): Promise<void> {
  await context.setOffline(true);
  await site.close();
}

test('nobody who has saved nothing gets a service worker, or anything stored', async () => {
  for (const at of ['/', path, '/offline/']) {
    await page.goto(at, { waitUntil: 'networkidle' });
    const found = await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
    expect(found, at).toEqual([0, 0]);
  }
  expect(await page.locator('saved-episodes').textContent()).toContain(words.none);
});

test('saving shows how far it is, and what has come is listed with its size', async () => {
  const gate = site.hold(sound);
  await page.goto(path);
  await press(words.save).focus();
  await page.keyboard.press('Enter');
  await gate.reached;
  const { size } = await stat(join(dist, sound));
  await expect
    .poll(() => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.max - bar.value), patient)
    .toBeLessThan(size * 0.6);
  const [value, max] = await page
    .locator('progress')
    .evaluate((bar: HTMLProgressElement) => [bar.value, bar.max]);
  expect(value).toBeGreaterThan(0);
  expect(max).toBeGreaterThan(size);
  const amount = format(words.progress, {
    done: formatSize(value ?? 0, 'da'),
    total: formatSize(max ?? 0, 'da'),
  });
  expect(await page.locator('.keep-amount').textContent()).toBe(amount);
  expect(await said()).toBe(words.saving);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(words.stop);
  gate.open();
  await expect.poll(said, patient).toContain(words.done.split('.')[0]);
  expect(await page.locator('progress').isVisible()).toBe(false);
  const bytes = await storedBytes();
  expect(bytes).toBeGreaterThan(size);
  expect(await said()).toContain(formatSize(bytes, 'da'));

  await page.getByRole('link', { name: words.saved }).click();
  await page.waitForURL('**/offline/');
  const item = page.locator('.saved');
  await item.waitFor();
  expect(await item.count()).toBe(1);
  expect(await item.getByRole('link').getAttribute('href')).toBe(path);
  expect(await item.locator('.saved-size').textContent()).toBe(formatSize(bytes, 'da'));
  expect(await page.locator('.saved-total').textContent()).toBe(`1 afsnit, ${formatSize(bytes, 'da')} i alt`);
});

describe('without network', () => {
  beforeEach(async () => {
    await save();
  });

  test('the saved episode opens whole, plays and is gone through', async () => {
    await cutOff();
    const failed: string[] = [];
    page.on('requestfailed', (request) => {
      // A player gives up a request itself when one goes to another place of the sound.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(new URL(request.url()).pathname);
    });
    await page.goto(`${path}?utm_source=mail`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    expect(await page.locator('#transcript').textContent()).toContain('second screen');
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('article img')].every(
        (picture) => picture.loading === 'lazy' || (picture.complete && picture.naturalWidth > 0),
      ),
    );
    expect(
      await page.evaluate(() =>
        document.fonts.ready.then((fonts) =>
          [...fonts].some(({ family, status }) => family === 'Literata' && status === 'loaded'),
        ),
      ),
    ).toBe(true);

    await page.locator('main .player-press').first().click();
    await page.waitForFunction(
      () => (document.querySelector<HTMLAudioElement>('#player-bar audio')?.currentTime ?? 0) > 0.5,
    );
    for (const time of [75, 20]) {
      await page.locator('#player-bar audio').evaluate((audio: HTMLAudioElement, to) => {
        audio.currentTime = to;
      }, time);
      await page.waitForFunction((past) => {
        const audio = document.querySelector<HTMLAudioElement>('#player-bar audio');
        return audio && !audio.seeking && audio.currentTime > past && audio.currentTime < past + 10;
      }, time + 0.3);
    }
    expect(failed).toEqual([]);
  });

  test.each([
    ['bytes=0-99', 206, 0, 100],
    ['bytes=1000-', 206, 1000, undefined],
    ['bytes=-100', 206, -100, undefined],
  ] as const)('the service worker answers %s with these very bytes', async (range, status, from, to) => {
    await cutOff();
    const whole = await readFile(join(dist, sound));
    const part = whole.subarray(from, to);
    const first = from < 0 ? whole.length + from : from;
    const answer = await page.evaluate(
      async ([address, asked]) => {
        const { status, headers, body } = await fetch(address, { headers: { Range: asked } });
        const bytes = [...new Uint8Array(await new Response(body).arrayBuffer())];
        return { status, place: headers.get('Content-Range'), type: headers.get('Content-Type'), bytes };
      },
      [sound, range] as const,
    );
    expect(answer).toEqual({
      status,
      place: `bytes ${first}-${first + part.length - 1}/${whole.length}`,
      type: 'audio/mpeg',
      bytes: [...part],
    });
  });

  test('a part that the sound does not have is refused', async () => {
    await cutOff();
    const { length } = await readFile(join(dist, sound));
    const refused = await page.evaluate(async (address) => {
      const { status, headers } = await fetch(address, { headers: { Range: 'bytes=9999999-' } });
      return [status, headers.get('Content-Range')];
    }, sound);
    expect(refused).toEqual([416, `bytes */${length}`]);
  });

  test.each(['/blog/', '/nb/blog/', '/nl/', '/en/search/', '/nothing-here/'])(
    'for %s stands the list of what is saved, in its language',
    async (other) => {
      await cutOff();
      const answer = await page.goto(other);
      expect(answer?.status()).toBe(503);
      const own = wordsOf(/^\/(nb|nl|en)\//.exec(other)?.[1] ?? 'da').offline;
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(own.title);
      expect(await page.locator('.absent').textContent()).toContain(own.absent);
      await page.locator('.saved').getByRole('link', { name: title }).click();
      await page.waitForURL(`**${path}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    },
  );

  test('one tries again when the network is back, and is where one wanted to be', async () => {
    await context.setOffline(true);
    await page.goto('/blog/').catch(() => undefined);
    await page.locator('.absent').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: words.retry }).click();
    await page.getByRole('heading', { level: 1, name: wordsOf('da').sections.blog }).waitFor();
  });

  test('the list itself is no stand-in', async () => {
    await cutOff();
    expect((await page.goto('/offline/'))?.status()).toBe(200);
    await page.locator('.saved').waitFor();
    expect(await page.locator('.absent').isVisible()).toBe(false);
  });
});

describe('while the network is there', () => {
  const file = () => join(site.folder, path, 'index.html');

  beforeEach(() => save());

  test('a page that has changed is shown as it is now, and saved again by itself', async () => {
    const html = await readFile(file(), 'utf8');
    await writeFile(file(), html.replaceAll(title, 'Et nyt navn'));
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Et nyt navn');
    await expect
      .poll(() => page.evaluate(async (at) => (await caches.match(at))?.text(), path), patient)
      .toContain('Et nyt navn');
    await cutOff();
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Et nyt navn');
  });

  test('a page that was not saved is not kept either', async () => {
    await page.goto('/blog/');
    await page.goto('/');
    const kept = await page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all
        .flat()
        .map(({ url }) => new URL(url).pathname)
        .filter((at) => at.endsWith('/'));
    });
    expect(kept.toSorted()).toEqual(
      [path, '/en/offline/', '/nb/offline/', '/nl/offline/', '/offline/'].toSorted(),
    );
  });

  test('a newer recording is offered, and takes the place of the old one when one wants it', async () => {
    const bytes = await readFile(join(site.folder, sound));
    await writeFile(join(site.folder, sound), Buffer.concat([bytes, bytes]));
    await page.goto(path);
    await expect.poll(said, patient).toBe(words.newer);
    const length = () => page.evaluate(async (at) => (await (await caches.match(at))?.blob())?.size, sound);
    expect(await length()).toBe(bytes.length);
    await press(words.again).click();
    await expect.poll(said, patient).toContain(words.done.split('.')[0]);
    expect(await length()).toBe(2 * bytes.length);
  });

  test('a newer recording that breaks off leaves the old one', async () => {
    const bytes = await readFile(join(site.folder, sound));
    await writeFile(join(site.folder, sound), Buffer.concat([bytes, bytes]));
    await page.goto(path);
    await expect.poll(said, patient).toBe(words.newer);
    const gate = site.hold(sound);
    await press(words.again).click();
    await gate.reached;
    gate.cut();
    await expect.poll(said, patient).toBe(`${words.failed.network} ${words.before}`);
    expect(await page.evaluate(async (at) => (await (await caches.match(at))?.blob())?.size, sound)).toBe(
      bytes.length,
    );
  });

  test('a new deployment takes the place of the old one, and what is saved stays', async () => {
    const worker = join(site.folder, 'sw.js');
    const before = await stores();
    await writeFile(worker, (await readFile(worker, 'utf8')).replace(/"version":"\w+"/, '"version":"fresh"'));
    await page.goto('/');
    await expect.poll(stores, patient).toContain('shell-fresh');
    await expect.poll(async () => (await stores()).length, patient).toBe(before.length);
    await cutOff();
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
  });

  test('what is removed is gone, from its page', async () => {
    await press(words.remove).click();
    await expect.poll(said, patient).toBe(format(words.removed, { title }));
    expect(await stores()).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await press(words.save).count()).toBe(1);
  });

  test('what is removed and saved again on one page is as good as new', async () => {
    await press(words.remove).click();
    await expect.poll(said, patient).toBe(format(words.removed, { title }));
    await press(words.save).click();
    await expect.poll(said, patient).toContain(words.done.split('.')[0]);
    await cutOff();
    expect((await page.goto('/blog/'))?.status()).toBe(503);
    await page.locator('.saved').getByRole('link', { name: title }).click();
    await page.waitForURL(`**${path}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
  });

  test('what is removed is gone, from the list, and the rest stays', async () => {
    await save('/episodes/63-ledere-paa-sociale-medier/');
    const both = await storedBytes();
    await page.goto('/offline/');
    await page.locator('.saved', { hasText: title }).getByRole('button', { name: words.remove }).click();
    await expect.poll(() => page.locator('.saved').count(), patient).toBe(1);
    expect(await page.locator('saved-episodes').getByRole('status').textContent()).toBe(
      format(words.removed, { title }),
    );
    expect(await storedBytes()).toBeLessThan(both * 0.7);
    await page.locator('.saved').getByRole('button').click();
    await page.getByText(words.none).waitFor();
    expect(await stores()).toEqual([]);
  });
});

describe('nothing half saved remains', () => {
  const remains = () => stores().then((names) => names.filter((name) => name.startsWith('saved-')));

  test('when one stops it', async () => {
    const gate = site.hold(sound);
    await page.goto(path);
    await press(words.save).click();
    await gate.reached;
    await press(words.stop).click();
    await expect.poll(said, patient).toBe(`${words.failed.stopped} ${words.nothing}`);
    gate.cut();
    expect(await remains()).toEqual([]);
    await save();
    expect(await remains()).toHaveLength(1);
  });

  test('when the network is lost on the way', async () => {
    const gate = site.hold(sound);
    await page.goto(path);
    await press(words.save).click();
    await gate.reached;
    gate.cut();
    await expect.poll(said, patient).toBe(`${words.failed.network} ${words.nothing}`);
    expect(await remains()).toEqual([]);
  });

  test('when there was no network to begin with', async () => {
    await page.goto(path);
    await cutOff();
    await press(words.save).click();
    await expect.poll(said, patient).toBe(`${words.failed.network} ${words.nothing}`);
    expect(await remains()).toEqual([]);
  });

  test('when a file is missing on the server', async () => {
    await page.goto(path);
    await page.route(`**${path}cover.jpg`, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await press(words.save).click();
    await expect.poll(said, patient).toBe(`${words.failed.server} ${words.nothing}`);
    expect(await remains()).toEqual([]);
  });

  test.each([300_000, 500_000, 900_000])('when the device has room for %i bytes only', async (quota) => {
    await page.goto(path);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.url).origin,
      quotaSize: quota,
    });
    await press(words.save).click();
    await expect.poll(said, patient).toContain(words.failed.room.split('{')[0]);
    expect(await said()).toContain(words.nothing);
    expect(await remains()).toEqual([]);
  });

  test('when the tab is closed on the way', async () => {
    const gate = site.hold(sound);
    await page.goto(path);
    await press(words.save).click();
    await gate.reached;
    const half = await remains();
    expect(half).toHaveLength(1);
    await page.close();
    gate.cut();
    page = await context.newPage();
    await page.goto('/offline/');
    await expect.poll(remains, patient).toEqual([]);
    await page.goto(path);
    expect(await press(words.save).count()).toBe(1);
  });
});

test('the saving goes on while one looks at other pages, and is told when one comes back', async () => {
  const gate = site.hold(sound);
  await page.goto(path);
  await press(words.save).click();
  await gate.reached;
  await page.locator('header .stations a').first().click();
  await page.waitForURL('**/episodes/');
  await page.goBack();
  await page.waitForURL(`**${path}`);
  await expect.poll(() => press(words.stop).count(), patient).toBe(1);
  expect(await page.locator('progress').isVisible()).toBe(true);
  gate.open();
  await expect.poll(said, patient).toContain(words.done.split('.')[0]);
});

test('what saves is fetched when it is asked for', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /keep-panel|sw\.js/.test(url))).toEqual([]);
  await press(words.save).click();
  await expect.poll(said, patient).toContain(words.done.split('.')[0]);
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
});

test('without JavaScript nobody is promised anything', async () => {
  await context.close();
  context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  page = await context.newPage();
  await page.goto(path);
  expect(await press(words.save).isVisible()).toBe(false);
  await page.goto('/offline/');
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.locator('noscript p').textContent()).toBe(words.noScript);
});

test('everybody can use what is shown while saving, when it is saved, and in the list', async () => {
  const look = async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await auditPage(page)).toEqual({ byDay: [], byNight: [] });
      expect(await findSmallTargets(page)).toEqual([]);
    }
    for (const [width, letters] of [
      [320, 16],
      [390, 32],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await setLetterSize(page, letters);
      expect(await findOverflow(page)).toEqual([]);
    }
    await setLetterSize(page, 16);
  };
  const gate = site.hold(sound);
  await page.goto(path);
  await press(words.save).click();
  await gate.reached;
  await look();
  gate.open();
  await expect.poll(said, patient).toContain(words.done.split('.')[0]);
  await look();
  await page.goto('/offline/');
  await page.locator('.saved').waitFor();
  await look();
});
