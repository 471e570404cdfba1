import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { shareLimit } from '#files/share-file.ts';
import { dist } from './built-site.ts';

/** The pages of the site itself; a player on somebody else's page is not shared. */
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('embed/'))
  .map((file) => ({ file, html: readFileSync(join(dist, file), 'utf8') }))
  .filter(({ html }) => html.includes('<main'));

/** What a page says under a name in its head; undefined when it says nothing or more than one thing. */
function said(html: string, name: string): string | undefined {
  const found = [...html.matchAll(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))];
  return found.length === 1 ? found[0]?.[1] : undefined;
}

test('every page names a picture that is there, a light JPEG of the size that it says', async () => {
  const wrong: string[] = [];
  for (const { file, html } of pages) {
    const image = new URL(said(html, 'og:image') ?? 'nowhere:');
    const bytes = readFileSync(join(dist, image.pathname));
    const { format, width, height } = await sharp(bytes).metadata();
    const size = [said(html, 'og:image:width'), said(html, 'og:image:height')].map(Number);
    const right =
      format === 'jpeg' && width === 1200 && height === 630 && size[0] === width && size[1] === height;
    if (!right || bytes.length >= shareLimit) wrong.push(`${file}: ${image.pathname}, ${bytes.length} bytes`);
    if (said(html, 'twitter:card') !== 'summary_large_image') wrong.push(`${file}: no large card`);
    if (!said(html, 'og:image:alt')) wrong.push(`${file}: no words for the picture`);
  }
  expect(pages.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('no picture is there that no page names', () => {
  const named = new Set(pages.map(({ html }) => new URL(said(html, 'og:image') ?? 'nowhere:').pathname));
  const drawn = readdirSync(join(dist, 'share'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jpg'))
    .map((file) => `/share/${file}`);
  expect(drawn.filter((file) => !named.has(file))).toEqual([]);
});
