import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { findPaleWords } from './contrast.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

// https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags
const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};
const coloursOnly: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** What is wrong with an open page as it stands, by day and by night, one line for each place. */
export async function auditPage(page: Page): Promise<{ byDay: string[]; byNight: string[] }> {
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  const byDay = [...(await audit(page, everyRule)), ...(await findPaleWords(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = [...(await audit(page, coloursOnly)), ...(await findPaleWords(page))];
  return { byDay, byNight };
}

/** What axe-core objects to. */
async function audit(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate((wanted) => window.axe.run(document, wanted), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const messages = [...any, ...all, ...none].map(({ message }) => message);
      return `${id} ${target.join(' ')}: ${messages.join('; ')}`;
    }),
  );
}
