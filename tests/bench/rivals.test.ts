import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Content } from '#domain/content.ts';
import { readContent } from '#files/content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { generateCorpus, generateItems } from '../../scripts/bench/corpus.ts';
import { type EngineName, engines, layOut } from '../../scripts/bench/engines.ts';
import type { Item } from '../../scripts/bench/item.ts';
import { pagePath } from '../../scripts/bench/rival-spelling.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { testWith } from '../tool-test.ts';

// Three sites are built in one test.
vi.setConfig({ testTimeout: 300_000 });

const project = join(import.meta.dirname, '..', '..');
/** Astro finds its own components from a folder below the project only. */
const copies = join(project, '.cache', 'copies');
mkdirSync(copies, { recursive: true });
const folder = mkdtempSync(join(copies, 'rivals-'));
let shipped: Content;
let items: Item[];

beforeAll(async () => {
  shipped = await readContent({ root: contentFolder(project), now: '2026-01-01T00:00:00Z' });
  items = generateItems(shipped, 160, 1);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same seed gives the same files, another one others', () => {
  expect(generateCorpus(shipped, 20, 1)).toEqual(generateCorpus(shipped, 20, 1));
  expect(generateCorpus(shipped, 20, 2)).not.toEqual(generateCorpus(shipped, 20, 1));
});

testWith(
  ['hugo'],
  'all rivals make the same pages with the same words, and feeds of the same items',
  async () => {
    const [hugo, ...others] = [await siteOf('hugo'), await siteOf('eleventy'), await siteOf('astro')];
    const unsaid = items.filter(
      (item) => !hugo.words.get(pagePath(item))?.includes(wordsOf(lastSentence(item))),
    );
    expect(unsaid).toEqual([]);
    expect([...hugo.words.keys()].filter((path) => /^tags\/\w+\/page\/2\//.test(path))).not.toEqual([]);
    const count = (kind: Item['kind'], language: string) =>
      items.filter((item) => item.kind === kind && item.language === language).length;
    expect(hugo.feeds).toEqual({
      'feed.xml': count('episode', 'da'),
      'posts/da/feed.xml': count('post', 'da'),
    });
    for (const { words, feeds } of others) {
      expect([...words.keys()]).toEqual([...hugo.words.keys()]);
      expect([...words].filter(([path, said]) => said !== hugo.words.get(path))).toEqual([]);
      expect(feeds).toEqual(hugo.feeds);
    }
  },
);

/** What is said last in a transcript, or the line before the end of an article. */
function lastSentence(item: Item): string {
  const list = item.blocks.find((block) => block.is === 'list');
  return (item.kind === 'episode' ? item.cues.at(-1)?.text : list?.lines[0]) ?? 'nothing';
}

/** What an engine makes of the items: the words of every page, and how many items its feeds hold. */
async function siteOf(name: EngineName) {
  const engine = engines[name];
  const root = join(folder, name);
  await layOut(engine, root, items);
  const [program = '', ...args] = engine.command;
  execFileSync(program, args, { cwd: root, env: plainEnvironment(engine.env) });
  const read = (path: string) => readFileSync(join(root, engine.output, path), 'utf8');
  const feeds = ['feed.xml', 'posts/da/feed.xml'].map((path) => [
    path,
    read(path).split('<item>').length - 1,
  ]);
  const pages = readdirSync(join(root, engine.output), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !ofHugoAlone.test(path))
    .sort();
  return {
    words: new Map(pages.map((path) => [path, wordsOf(read(path))])),
    feeds: Object.fromEntries(feeds),
  };
}

/** A second address for the first page of a list, and a list of no articles. */
const ofHugoAlone = /\/page\/1\/|^posts\/index/;

/** Letters and numbers alone: how quotation marks are spelt is each one's own affair. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;|['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
