import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Content } from '#domain/content.ts';
import { readContent } from '#files/content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { generateCorpus, generateItems } from '../../scripts/bench/corpus.ts';
import { type EngineName, engines, layOut } from '../../scripts/bench/engines.ts';
import type { Item } from '../../scripts/bench/item.ts';
import { pagePath } from '../../scripts/bench/rival-spelling.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { testWith } from '../tool-test.ts';

const project = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'rivals-'));
let shipped: Content;
let items: Item[];

beforeAll(async () => {
  shipped = await readContent({ root: contentFolder(project), now: '2026-01-01T00:00:00Z' });
  items = generateItems(shipped, 20, 1);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same seed gives the same files, another one others', () => {
  expect(generateCorpus(shipped, 20, 1)).toEqual(generateCorpus(shipped, 20, 1));
  expect(generateCorpus(shipped, 20, 2)).not.toEqual(generateCorpus(shipped, 20, 1));
});

testWith(['hugo'], 'Hugo and Eleventy make the same pages with the same words', async () => {
  const [hugo, eleventy] = [await pagesOf('hugo'), await pagesOf('eleventy')];
  expect(hugo.filter((page, index) => page !== eleventy[index])).toEqual([]);
  const said = items.map((item) => wordsOf(lastSentence(item)));
  expect(hugo.filter((page, index) => !page.includes(said[index] ?? 'nothing'))).toEqual([]);
});

/** What is said last in a transcript, or the line before the end of an article. */
function lastSentence(item: Item): string {
  const list = item.blocks.find((block) => block.is === 'list');
  return (item.kind === 'episode' ? item.cues.at(-1)?.text : list?.lines[0]) ?? 'nothing';
}

/** The words of every item's page, in the order of the items. */
async function pagesOf(name: EngineName): Promise<string[]> {
  const engine = engines[name];
  const root = join(folder, name);
  await layOut(engine, root, items);
  const [program = '', ...args] = engine.command;
  execFileSync(program, args, { cwd: root, env: plainEnvironment(engine.env) });
  return items.map((item) => wordsOf(readFileSync(join(root, engine.output, pagePath(item)), 'utf8')));
}

/** Letters and numbers alone: how quotation marks are spelt is each one's own affair. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;|['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
