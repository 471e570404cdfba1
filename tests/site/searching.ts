import type { Locator, Page } from 'playwright-core';

/** The field of the search, on its page or in the dialog. */
export const field = (page: Page): Locator => page.locator('site-search input, .search-dialog input').first();

/** What was found. */
export const hits = (page: Page): Locator => page.locator('.hit');

/** Types words as a whole into the field, and waits until they are answered. */
export async function find(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await answered(page);
}

/** Waits until everything that was asked is answered. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isBusy = document.querySelector('search form[aria-busy]') !== null;
    return (
      !isBusy &&
      document.querySelector('.search-count')?.textContent !== '' &&
      document.querySelector('.search-count')
    );
  });
}

/** Opens the search over the page with the keys. */
export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.search-dialog[open]').waitFor();
}

/** How many hits the search says that there are. */
export async function countSaid(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('.search-count').textContent()) ?? '', 10) || 0;
}

/** The number at a choice of what to find, by its label. */
export async function countAt(page: Page, kind: string): Promise<number> {
  const label = page.locator('.kinds label', { has: page.getByText(kind, { exact: true }) });
  return Number.parseInt((await label.locator('.count').textContent()) ?? '', 10);
}
