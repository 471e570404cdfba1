import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { dist, project } from './built-site.ts';

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const pages = files.filter((file) => file.endsWith('.html'));
const html = new Map(pages.map((page) => [page, readFileSync(join(dist, page), 'utf8')]));

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const wrong: string[] = [];
  for (const [page, text] of html) {
    const report = await validator.validateString(text, join(project, 'page.html'));
    for (const { messages } of report.results) {
      wrong.push(...messages.map(({ line, ruleId, message }) => `${page}:${line} ${ruleId} ${message}`));
    }
  }
  expect(pages.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('every link, picture, script and sound leads to a file, and every anchor to a place', () => {
  const ids = new Map([...html].map(([page, text]) => [page, new Set(matches(text, / id="([^"]+)"/g))]));
  const broken = [...html].flatMap(([page, text]) =>
    addressesIn(text).flatMap((address) => (leads(address, page, ids) ? [] : [`${page}: ${address}`])),
  );
  expect(broken).toEqual([]);
});

function addressesIn(text: string): string[] {
  const single = matches(text, / (?:href|src|poster|action)="([^"]*)"/g);
  const sets = matches(text, / srcset="([^"]*)"/g).flatMap((set) =>
    set.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
  );
  return [...new Set([...single, ...sets])].map((address) =>
    address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

function leads(address: string, page: string, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const here = new URL(`/${page.replace(/index\.html$/, '')}`, 'https://site.test/');
  const target = new URL(address, here);
  if (target.origin !== here.origin) return true;
  const path = decodeURI(target.pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(dist, dirname(file), file.slice(file.lastIndexOf('/') + 1)))) return false;
  const anchor = decodeURIComponent(target.hash.slice(1));
  return anchor === '' || /^t=[\d:.,]+$/.test(anchor) || (ids.get(file)?.has(anchor) ?? false);
}

function matches(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map(([, found = '']) => found);
}
