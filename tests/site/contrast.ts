import type { Page } from 'playwright-core';
import { openEyes } from './eye.ts';

/**
 * The words of a page that stand out too little from their ground, one line each. axe leaves words on drawings undecided;
 * here they are measured against the ground and against the colour of the rings. Of the station that is on, whose needle
 * stands in the place of its number, the number is transparent and left out.
 */
export async function findPaleWords(page: Page): Promise<string[]> {
  await openEyes(page);
  return page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pale = new Set<string>();
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility() || !node.textContent?.trim()) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      if (!window.isPainted(color) || element.closest('.visually-hidden')) continue;
      // https://www.w3.org/TR/WCAG22/#contrast-minimum
      const size = Number.parseFloat(fontSize);
      const needed = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
      for (const ground of window.groundsOf(element)) {
        const ratio = window.contrastOf(color, ground);
        if (!(ratio >= needed))
          pale.add(`${window.nameOf(element)}: ${color} on ${ground} is ${ratio.toFixed(2)}:1`);
      }
    }
    return [...pale];
  });
}
