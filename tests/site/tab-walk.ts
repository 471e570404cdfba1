import type { Page } from 'playwright-core';
import { openEyes } from './eye.ts';

/** A stop of the Tab key; `faults` says what is wrong there, in a sentence each. */
export type Stop = { name: string; faults: string[] };

/** Everything that a person must be able to reach with the Tab key; of radio buttons only the chosen one of each group. */
const reachable = [
  'a[href]',
  'button:not([disabled])',
  'input:not([type="hidden"], [type="radio"]:not(:checked), [disabled])',
  'select',
  'textarea',
  'summary',
  'audio[controls]',
  'video[controls]',
  '[tabindex="0"]',
].join(', ');

declare global {
  interface Window {
    reached: Set<Element>;
  }
}

/**
 * Presses Tab from the top of a page until the focus leaves it. Tells every stop, and what was never reached. Throws when
 * the focus does not leave.
 */
export async function walkByTab(page: Page): Promise<{ stops: Stop[]; missed: string[] }> {
  await openEyes(page);
  await page.evaluate(() => {
    window.reached = new Set();
  });
  const stops: Stop[] = [];
  const most = 60 + 2 * (await page.locator(reachable).count());
  for (let pressed = 0; pressed <= most; pressed++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop) stops.push(stop);
    else return { stops, missed: await page.evaluate(findMissed, reachable) };
  }
  throw new Error(`The focus does not leave the page after ${stops.at(-1)?.name}.`);
}

/** Undefined when nothing on the page has the focus. Of a player's own inner buttons only the first stop is judged. */
function lookAtFocus(): Stop | undefined {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const name = window.nameOf(at);
  if (window.reached.has(at)) return { name, faults: [] };
  window.reached.add(at);

  const faults: string[] = [];
  // A field that lies invisibly over its sign shows its focus on what stands around it.
  const seen = at.checkVisibility({ opacityProperty: true }) ? at : at.parentElement;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(seen ?? at);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('shows no focus');
  // https://www.w3.org/TR/WCAG22/#non-text-contrast
  for (const ground of window.groundsOf(seen?.parentElement ?? at)) {
    const contrast = window.contrastOf(outlineColor, ground);
    if (!(contrast >= 3)) faults.push(`shows its focus with a contrast of ${contrast.toFixed(2)}:1`);
  }
  const { top, bottom, left, right } = at.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) faults.push('is out of view');
  return { name, faults };
}

function findMissed(selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !window.reached.has(element),
    )
    .map((element) => window.nameOf(element));
}
