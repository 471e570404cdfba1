import type { Page } from 'playwright-core';
import { episode } from './listening.ts';

/** Opens an episode's page at its transcript, and waits until one can read along there. */
export async function openTranscript(page: Page, fragment = ''): Promise<void> {
  await page.goto(`${episode}${fragment}`);
  await page.locator('reading-along').scrollIntoViewIfNeeded();
  await page.locator('reading-along[data-ready]').waitFor();
}

/** The words of the cue that is marked as heard; undefined where none is. */
export async function heardCue(page: Page): Promise<string | undefined> {
  const [words] = await page.locator('.transcript .heard').allTextContents();
  return words;
}

/** Waits until a cue with some words is marked as heard. */
export async function waitForCue(page: Page, words: string): Promise<void> {
  await page.locator('.transcript .heard', { hasText: words }).waitFor();
}

/** Whether an element is within the window, above the player's bar. */
export function isInView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight - 80;
    });
}

/** Selects words with the mouse, from the first letters of one text to the last letters of another. */
export async function selectByMouse(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = await page.evaluate(
    ([first, last]) => {
      const edge = (words: string, isEnd: boolean) => {
        const texts = document.createTreeWalker(
          document.querySelector('.transcript') ?? document,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, isEnd ? at + words.length - 1 : at);
          range.setEnd(node, isEnd ? at + words.length : at + 1);
          const box = range.getBoundingClientRect();
          return { x: isEnd ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
        }
        throw new Error(`"${words}" is not in the transcript.`);
      };
      return [edge(first, false), edge(last, true)] as const;
    },
    [from, to] as const,
  );
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}
