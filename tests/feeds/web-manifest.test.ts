import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { renderRobots } from '#feeds/robots.ts';
import { manifestPath, renderManifest } from '#feeds/web-manifest.ts';
import { themeColours } from '../../src/styles/theme-colours.ts';
import { site } from '../views/small-library.ts';

const root = join(import.meta.dirname, '..', '..');
const manifest = (language: string) =>
  JSON.parse(renderManifest(site, language, { theme: '#111111', background: '#eeeeee' }));

test('a manifest names the site in its language, and begins at that front page', () => {
  expect(manifest('nb')).toMatchObject({
    name: 'Radio Prøve',
    description: 'Et prøvested',
    lang: 'nb',
    id: '/nb/',
    start_url: '/nb/',
    scope: '/',
    theme_color: '#111111',
    background_color: '#eeeeee',
  });
  expect(manifest('da')).toMatchObject({ lang: 'da', start_url: '/' });
  expect([manifestPath(site, 'da'), manifestPath(site, 'nb')]).toEqual([
    '/site.webmanifest',
    '/nb/site.webmanifest',
  ]);
});

test('every icon of a manifest is a picture of the size that it says', async () => {
  const { icons } = manifest('da');
  expect(icons.length).toBeGreaterThan(2);
  for (const { src, sizes } of icons) {
    const file = join(root, 'public', src);
    expect(existsSync(file), src).toBe(true);
    if (sizes === 'any') continue;
    const { width, height } = await sharp(file).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
});

test('the colours around the pages are those of the pages', () => {
  const tokens = readFileSync(join(root, 'src', 'styles', 'tokens.css'), 'utf8').toLowerCase();
  const [, paper] = /--paper: (#\w+)/.exec(tokens) ?? [];
  const [, night] = /--ground: light-dark\(var\(--paper\), (#\w+)\)/.exec(tokens) ?? [];
  expect(themeColours).toEqual({ light: paper, dark: night });
});

test('robots may read everything, and are told where the sitemap is', () => {
  expect(renderRobots(site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://radio.example/sitemap.xml\n');
});
