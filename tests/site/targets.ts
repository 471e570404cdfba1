import type { Page } from 'playwright-core';
import { openEyes } from './eye.ts';

/** What one steers the site with: the ways through it, buttons, fields and the player. */
const main = [
  'header nav a',
  'footer nav a',
  '.site-name',
  '.dial a',
  '.back a',
  '.more',
  '.step',
  '.player a',
  'button',
  '.button',
  'summary',
  'input',
  'select',
  'audio',
].join(', ');

const least = { main: 44, other: 24 };

/** Pixels: a box that begins between two pixels is hit from the next whole one on. */
const slack = 1.1;

/**
 * The targets of a page that are too small for a finger, one line each: a square of 44 pixels around the middle of a main
 * one, of 24 around any other, must lead to it. Links in running text are free, and what can be hit counts, not the box:
 * a label belongs to its field. https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
export async function findSmallTargets(page: Page): Promise<string[]> {
  await openEyes(page);
  const { width } = page.viewportSize() ?? { width: 1280 };
  // What is laid out only near the window may take more room, once it is there, than the page had kept for it.
  for (let round = 0; round < 3; round++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await page.evaluate(() => scrollTo(0, 0));
  return page.evaluate(
    ({ main, least, slack }) => {
      const inText = (element: Element) => {
        const block = element.closest('p, li, dd, td, figcaption, blockquote');
        const words = block?.cloneNode(true);
        if (getComputedStyle(element).display !== 'inline' || !(words instanceof Element)) return false;
        for (const link of words.querySelectorAll('a, time, .visually-hidden')) link.remove();
        return /\p{L}/u.test(words.textContent ?? '');
      };
      const isHit = (element: Element, x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
      };
      const small: string[] = [];
      for (const element of document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, audio',
      )) {
        const label = element instanceof HTMLInputElement ? element.closest('label') : null;
        const [box] = (label ?? element).getClientRects();
        const isShown = element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip');
        if (!box || !isShown || inText(element)) continue;
        const needed = element.matches(main) ? least.main : least.other;
        const [x, y, reach] = [box.x + box.width / 2, box.y + box.height / 2, needed / 2 - slack];
        const corners = [-reach, reach].flatMap((dx) =>
          [-reach, reach].map((dy) => [x + dx, y + dy] as const),
        );
        if (!corners.every(([atX, atY]) => isHit(element, atX, atY))) {
          const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
          small.push(`${window.nameOf(element)}: ${size}, not ${needed} × ${needed}`);
        }
      }
      return small;
    },
    { main, least, slack },
  );
}
