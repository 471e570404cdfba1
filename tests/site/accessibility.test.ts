import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPage } from './audit.ts';
import { project } from './built-site.ts';
import { everyTemplate } from './templates.ts';
import { arrive, openSite, type Visitors } from './visitors.ts';

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
  return new RegExp(`^${steps.join('')}(?:/|\\.html)(?:#.*)?$`);
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
            return { width, ...(await auditPage(page)) };
          },
        ),
      ),
    );
    expect(found).toEqual([390, 1280].map((width) => ({ width, byDay: [], byNight: [] })));
  },
);
