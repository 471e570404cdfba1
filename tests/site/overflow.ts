import type { Page } from 'playwright-core';

/** Sets the size of letters that the reader's browser begins with, in pixels; 16 is the usual one. */
export async function setLetterSize(page: Page, pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });
}

/** What does not fit into the width of a page, one line each: the page itself, and words that are cut off at its sides. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    const found = wide > innerWidth ? [`the page is ${wide} pixels wide`] : [];
    const canScroll = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || canScroll(element.parentElement));
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent?.trim() || !element?.checkVisibility()) continue;
      if (element.closest('.visually-hidden, select') || canScroll(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some(({ left, right }) => left < -1 || right > innerWidth + 1))
        found.push(`cut off: ${node.textContent.trim().slice(0, 60)}`);
    }
    return found;
  });
}

/** What sticks out of the page at 320 pixels, and with letters of twice the size, narrow and wide. */
export async function findOverflowAtAnySize(page: Page): Promise<string[]> {
  const overflow: string[] = [];
  for (const { width, letters } of [
    { width: 320, letters: 16 },
    { width: 390, letters: 32 },
    { width: 1280, letters: 32 },
  ]) {
    await page.setViewportSize({ width, height: 844 });
    await setLetterSize(page, letters);
    overflow.push(...(await findOverflow(page)).map((what) => `${width}, ${letters}: ${what}`));
  }
  return overflow;
}
