import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from './built-site.ts';
import { findPaleWords } from './contrast.ts';
import { everyTemplate } from './templates.ts';
import { arrive, openSite, type Visitors } from './visitors.ts';

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

let site: Visitors;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('every template of the site is looked at', () => {
  const pages = join(project, 'src', 'pages');
  const routes = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    // A name with `_` at its beginning is no page of the built site.
    .filter((file) => /(?:^|[\\/])[^_\\/][^\\/]*\.astro$/.test(file))
    .map((file) => file.replaceAll('\\', '/').replace(/(?:^|\/)index\.astro$|\.astro$/, ''));
  const unseen = routes.filter((route) => !everyTemplate.some(([, path]) => formOf(route).test(path)));
  expect(unseen).toEqual([]);
});

/** The addresses of a route, as Astro reads the name of its file. */
function formOf(route: string): RegExp {
  const steps = route
    .split('/')
    .filter((step) => step !== '')
    .map((step) => (step.startsWith('[...') ? '(?:/[^/]+)?' : `/${step.replace(/\[\w+\]/, '[^/]+')}`));
  return new RegExp(`^${steps.join('')}(?:/|\\.html)(?:\\?.*)?$`);
}

test.each(everyTemplate)(
  '%s breaks no rule of WCAG 2.2 AA, narrow or wide, by day or by night',
  async (_, path) => {
    const found = await Promise.all(
      [390, 1280].map((width) =>
        site.visit(
          { viewport: { width, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' },
          async (page) => {
            await arrive(page, path);
            await page.evaluate(axe.source);
            const byDay = [...(await audit(page, everyRule)), ...(await findPaleWords(page))];
            await page.emulateMedia({ colorScheme: 'dark' });
            const byNight = [...(await audit(page, coloursOnly)), ...(await findPaleWords(page))];
            return { width, byDay, byNight };
          },
        ),
      ),
    );
    expect(found).toEqual([390, 1280].map((width) => ({ width, byDay: [], byNight: [] })));
  },
);

/** What axe-core objects to, one line for each place. */
async function audit(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate((wanted) => window.axe.run(document, wanted), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const messages = [...any, ...all, ...none].map(({ message }) => message);
      return `${id} ${target.join(' ')}: ${messages.join('; ')}`;
    }),
  );
}
