import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', 'src');

/** Who may import whom: each room with the rooms it may address, itself included by nature. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  bodies: ['domain'],
  feeds: ['domain', 'i18n', 'bodies'],
  hosting: ['domain'],
  sound: [],
  search: ['domain', 'i18n', 'bodies'],
  checks: ['domain', 'i18n', 'bodies', 'feeds'],
  importers: ['domain'],
  desk: ['domain', 'i18n', 'bodies', 'feeds', 'checks'],
  drawing: [],
  playback: ['domain'],
  offline: ['domain', 'hosting'],
  views: ['domain', 'i18n', 'bodies', 'feeds', 'hosting', 'search', 'drawing', 'playback', 'offline'],
  files: [
    'domain',
    'bodies',
    'feeds',
    'hosting',
    'search',
    'checks',
    'importers',
    'drawing',
    'offline',
    'sound',
    'desk',
  ],
  collections: ['domain', 'bodies', 'files'],
  integrations: ['domain', 'bodies', 'checks', 'i18n', 'hosting', 'search', 'views', 'collections', 'files'],
  styles: [],
  components: [
    'domain',
    'i18n',
    'bodies',
    'importers',
    'search',
    'playback',
    'offline',
    'views',
    'collections',
    'components',
    'styles',
  ],
  layouts: ['domain', 'i18n', 'views', 'components', 'styles'],
  pages: [
    'domain',
    'i18n',
    'views',
    'feeds',
    'hosting',
    'search',
    'offline',
    'collections',
    'files',
    'layouts',
    'components',
    'styles',
  ],
  'content.config.ts': ['domain', 'collections'],
};

const pure = [
  'domain',
  'i18n',
  'bodies',
  'feeds',
  'hosting',
  'sound',
  'search',
  'checks',
  'importers',
  'desk',
  'drawing',
  'playback',
  'offline',
  'views',
];

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();

const imports = files.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, address = '']) => ({
      file,
      address,
    }),
  ),
);

test('every room is in the table', () => {
  expect(files.map(room).filter((name) => !(name in mayImport))).toEqual([]);
});

test('imports between rooms point one way', () => {
  const wrong = imports
    .filter(({ address }) => address.startsWith('#'))
    .filter(({ file, address }) => {
      const target = address.slice(1).split('/')[0] ?? '';
      return target !== room(file) && !mayImport[room(file)]?.includes(target);
    })
    .map(({ file, address }) => `${file} imports ${address}`);
  expect(wrong).toEqual([]);
});

test('relative imports stay in their room', () => {
  const wrong = imports
    .filter(({ address }) => address.startsWith('.'))
    .filter(({ file, address }) => {
      const from = file.split('/').slice(0, -1);
      const up = address.split('/').filter((step) => step === '..').length;
      return up >= from.length && from.length > 0;
    })
    .map(({ file, address }) => `${file} imports ${address}`);
  expect(wrong).toEqual([]);
});

test('pure rooms know neither Astro, nor Node, nor the clock, nor the environment', () => {
  const wrong = files
    .filter((file) => pure.includes(room(file)))
    .filter((file) =>
      /from '(?:node:|astro)|new Date\(\)|Date\.now\(|Temporal\.Now|Math\.random\(|process\.|import\.meta\.env/.test(
        readFileSync(join(source, file), 'utf8'),
      ),
    );
  expect(wrong).toEqual([]);
});

function room(file: string): string {
  return file.split('/')[0] ?? '';
}
