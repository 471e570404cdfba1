import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { answered, countAt, countSaid, field, find, hits } from './searching.ts';
import { openSite, type Visitors } from './visitors.ts';

const { search: words } = wordsOf('da');

const patient = { timeout: 10_000 };

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A visitor on the search page, or where an address leads to. */
const search = (look: (page: Page) => Promise<void>, path = '/search/') =>
  site.visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(path);
    await look(page);
    expect(complaints).toEqual([]);
  });

const choose = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });
const kind = (page: Page, label: string) => page.getByRole('radio', { name: label });
const hash = (page: Page) => Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));

describe('while one types', () => {
  test('hits come with what was asked for marked, and each leads to a page of the site', () =>
    search(async (page) => {
      await field(page).pressSequentially('linkedin', { delay: 30 });
      await answered(page);
      expect(await hits(page).count()).toBeGreaterThan(3);
      expect(await page.locator('.hit mark').first().textContent()).toMatch(/linkedin/i);
      expect(await countSaid(page)).toBeGreaterThanOrEqual(await hits(page).count());
      for (const address of await hits(page).locator('.hit-title a').evaluateAll(hrefs)) {
        expect((await page.request.get(address)).status(), address).toBe(200);
      }
    }));

  test('the number of hits is said once, when the answer is settled', () =>
    search(async (page) => {
      await field(page).focus();
      await page.locator('.recent').waitFor({ state: 'attached' });
      await page.evaluate(() => {
        const status = document.querySelector('site-search [role=status]');
        const said: string[] = [];
        if (status)
          new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
        Object.assign(window, { said });
      });
      await field(page).pressSequentially('linkedin', { delay: 40 });
      await answered(page);
      const sentence = await page.locator('.search-count').textContent();
      await expect.poll(() => page.evaluate('said'), patient).toEqual([sentence]);
    }));

  test('one letter asks nothing, unless one asks for it', () =>
    search(async (page) => {
      await field(page).pressSequentially('l');
      await page.locator('.recent').waitFor({ state: 'attached' });
      expect(await page.locator('.search-count').textContent()).toBe('');
      await page.keyboard.press('Enter');
      await answered(page);
    }));

  test('what was typed before the search had come is answered too', () =>
    search(async (page) => {
      await page.route('**/finder.*', async (route) => {
        await field(page).evaluate((input: HTMLInputElement) => {
          input.value = 'kommentar';
        });
        await route.continue();
      });
      await field(page).focus();
      await answered(page);
      expect(await hits(page).count()).toBeGreaterThan(0);
    }));
});

describe('with the keyboard', () => {
  const active = (page: Page) =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      const cell = id === null || id === undefined ? null : document.getElementById(id);
      const rows = [...document.querySelectorAll('.hit')];
      return cell && [rows.findIndex((row) => row.contains(cell)), cell.getAttribute('aria-selected')];
    });

  test('the field is a combobox whose grid of hits the arrow keys go through', () =>
    search(async (page) => {
      const box = page.getByRole('combobox', { name: words.label });
      await field(page).focus();
      await box.waitFor();
      expect(await box.getAttribute('aria-expanded')).toBe('false');
      await find(page, 'linkedin');
      await expect.poll(() => box.getAttribute('aria-expanded'), patient).toBe('true');
      expect(await box.getAttribute('aria-haspopup')).toBe('grid');
      const popup = await box.getAttribute('aria-controls');
      const grid = page.locator(`#${popup}`).getByRole('grid').first();
      expect(await grid.getByRole('row').count()).toBe(await grid.locator('.hit').count());
      expect(await active(page)).toBeNull();

      const last = (await hits(page).count()) - 1;
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toEqual([0, 'true']);
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toEqual([1, 'true']);
      await page.keyboard.press('End');
      expect(await active(page)).toEqual([last, 'true']);
      await page.keyboard.press('Home');
      expect(await active(page)).toEqual([0, 'true']);
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toEqual([last, 'true']);
      await page.keyboard.press('Escape');
      expect(await active(page)).toBeNull();
      expect(await box.inputValue()).toBe('linkedin');
      expect(await page.locator('[aria-selected]').count()).toBe(0);
    }));

  test('Enter opens the hit that one has come to', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const target = await hits(page).nth(1).locator('.hit-title a').getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname + url.hash === encodeURI(decodeURI(target ?? '')));
    }));
});

describe('the hits can be narrowed', () => {
  test('to a kind, and every choice says how many it would leave', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      const all = await countSaid(page);
      expect(await countAt(page, words.any.kind)).toBe(all);
      const articles = await countAt(page, words.kinds.article);
      expect(articles).toBeGreaterThan(0);
      expect(articles).toBeLessThan(all);
      await kind(page, words.kinds.article).check({ force: true });
      await answered(page);
      expect(await countSaid(page)).toBe(articles);
      expect(await countAt(page, words.any.kind)).toBe(all);
      expect(new Set(await hits(page).evaluateAll((rows) => rows.map((row) => row.className)))).toEqual(
        new Set(['hit hit-article']),
      );
      expect(
        await kind(page, words.kinds.article).evaluate((radio) => document.activeElement === radio),
      ).toBe(true);
    }));

  test.each(['language', 'person', 'topic', 'year'] as const)('by %s, and back', (name) =>
    search(async (page) => {
      await find(page, 'linkedin');
      const all = await countSaid(page);
      const list = choose(page, words[name]);
      const option = list.locator('option').nth(1);
      const count = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
      expect(count).toBeGreaterThan(0);
      await list.selectOption({ index: 1 });
      await answered(page);
      expect(await countSaid(page)).toBe(count);
      await page.getByRole('button', { name: words.reset }).click();
      await answered(page);
      expect(await countSaid(page)).toBe(all);
    }),
  );

  test('and what else can be chosen counts within what is chosen', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      const before = await countAt(page, words.kinds.article);
      await choose(page, words.language).selectOption('nl');
      await answered(page);
      const after = await countAt(page, words.kinds.article);
      expect(after).toBeGreaterThan(0);
      expect(after).toBeLessThan(before);
      await kind(page, words.kinds.article).check({ force: true });
      await answered(page);
      expect(await countSaid(page)).toBe(after);
      const addresses = await hits(page).locator('.hit-title a').evaluateAll(hrefs);
      expect(addresses.filter((address) => !address.startsWith('/nl/blog/'))).toEqual([]);
    }));

  test('and ordered by date', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      await kind(page, words.kinds.article).check({ force: true });
      await answered(page);
      await choose(page, words.sort).selectOption('date');
      await answered(page);
      const years = await hits(page)
        .locator('.kicker')
        .evaluateAll((kickers) =>
          kickers.slice(0, 4).map((kicker) => Number(/\d{4}$/.exec(kicker.textContent)?.[0])),
        );
      expect(years.length).toBeGreaterThan(2);
      expect(years).toEqual(years.toSorted((one, other) => other - one));
      expect(hash(page)).toMatchObject({ q: 'linkedin', kind: 'article', sort: 'date' });
    }));
});

test('hits in other languages stand below those in the language of the page, under a heading each', () =>
  search(async (page) => {
    await find(page, 'linkedin');
    const more = page.getByRole('button', { name: words.more });
    while (await more.isVisible()) {
      const shown = await hits(page).count();
      await more.click();
      await expect.poll(() => hits(page).count()).toBeGreaterThan(shown);
    }
    const groups = await page
      .locator('.hit-group')
      .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset['language'] ?? ''));
    expect(groups[0]).toBe('da');
    expect(groups.length).toBeGreaterThan(1);
    expect(new Set(groups).size).toBe(groups.length);
    for (const language of groups) {
      const group = page.locator(`.hit-group[data-language="${language}"]`);
      expect(await group.getByRole('heading').isVisible()).toBe(true);
      const spoken = await group
        .locator('.hit-title a')
        .evaluateAll((links) => links.map((link) => (link as HTMLElement).lang));
      expect(new Set(spoken)).toEqual(new Set([language]));
    }
    expect(await hits(page).count()).toBe(await countSaid(page));
  }));

describe('the question', () => {
  test('stands in the fragment of the address, and comes back with it', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      await choose(page, words.language).selectOption('nl');
      await answered(page);
      expect(hash(page)).toEqual({ q: 'linkedin', language: 'nl' });
      const count = await countSaid(page);
      await page.reload();
      await answered(page);
      expect(await field(page).inputValue()).toBe('linkedin');
      expect(await countSaid(page)).toBe(count);
      expect(await choose(page, words.language).inputValue()).toBe('nl');
    }));

  test('goes back and forward with the history', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      const all = await countSaid(page);
      await kind(page, words.kinds.article).check({ force: true });
      await answered(page);
      const articles = await countSaid(page);
      await page.goBack();
      await expect.poll(() => countSaid(page), patient).toBe(all);
      expect(hash(page)).toEqual({ q: 'linkedin' });
      await page.goForward();
      await expect.poll(() => countSaid(page), patient).toBe(articles);
      expect(hash(page)).toEqual({ q: 'linkedin', kind: 'article' });
    }));

  test('is understood in a query too, and leaves it', () =>
    search(async (page) => {
      await answered(page);
      expect(await field(page).inputValue()).toBe('linkedin');
      expect(new URL(page.url()).search).toBe('');
      expect(hash(page)).toEqual({ q: 'linkedin', kind: 'article' });
    }, '/search/?q=linkedin&kind=article'));

  test('is gone from the address with the words', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      await field(page).fill('');
      await expect.poll(() => page.url()).not.toContain('#');
      expect(await hits(page).count()).toBe(0);
      expect(await page.locator('.narrow').isVisible()).toBe(false);
    }));

  test('is not lost by a link to a place of the page', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      expect(await field(page).inputValue()).toBe('linkedin');
      expect(await hits(page).count()).toBeGreaterThan(0);
    }));
});

describe('of what was not found', () => {
  test('the search says so, and shows the newest instead', () =>
    search(async (page) => {
      await find(page, 'xyzzyqwvut');
      expect(await page.locator('.search-count').textContent()).toBe(
        words.none.replace('{query}', 'xyzzyqwvut'),
      );
      expect(await hits(page).count()).toBe(0);
      await page.locator('.search-newest a').first().waitFor();
      expect(await page.locator('.search-newest a').count()).toBe(3);
    }));

  test('a word that stands nowhere is left out, and that is said', () =>
    search(async (page) => {
      await find(page, 'linkedin xyzzyqwvut');
      expect(await hits(page).count()).toBeGreaterThan(0);
      expect(await page.locator('.search-notes').textContent()).toContain(
        words.without.replace('{words}', 'xyzzyqwvut'),
      );
    }));

  test('the word that was meant is offered', () =>
    search(async (page) => {
      await find(page, 'linkedni');
      const meant = page.locator('.search-meant');
      expect((await meant.textContent())?.toLowerCase()).toBe('linkedin');
      await meant.click();
      await answered(page);
      expect((await field(page).inputValue()).toLowerCase()).toBe('linkedin');
      expect(await hits(page).count()).toBeGreaterThan(0);
    }));
});

describe('what was searched for', () => {
  const recent = (page: Page) => page.locator('.recent');

  test('is offered again on this device, and forgotten when one wants it', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      await hits(page).locator('.hit-title a').first().click();
      await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
      await page.goto('/search/');
      await find(page, 'kommentar');
      await page.keyboard.press('Enter');
      await page.goto('/search/');
      await field(page).focus();
      await recent(page).waitFor();
      expect(await recent(page).locator('li').allTextContents()).toEqual(['kommentar', 'linkedin']);
      await recent(page).getByRole('button', { name: 'linkedin' }).click();
      await answered(page);
      expect(await field(page).inputValue()).toBe('linkedin');
      expect(await recent(page).isVisible()).toBe(false);

      await field(page).fill('');
      await recent(page).getByRole('button', { name: words.forget }).click();
      expect(await recent(page).isVisible()).toBe(false);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await field(page).evaluate((input) => document.activeElement === input)).toBe(true);
      await page
        .locator('site-search [role=status]', { hasText: words.forgotten })
        .waitFor({ state: 'attached' });
    }));

  test('is not kept while one is still typing', () =>
    search(async (page) => {
      await find(page, 'linkedin');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));
});

function hrefs(links: (SVGElement | HTMLElement)[]): string[] {
  return links.map((link) => link.getAttribute('href') ?? '');
}
