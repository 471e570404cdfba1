import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Contestant } from '../../scripts/bench/contestant.ts';
import { type Engine, engines } from '../../scripts/bench/engines.ts';
import type { Item } from '../../scripts/bench/item.ts';
import { canMeasure } from '../../scripts/bench/measured-process.ts';

const items: Item[] = [0, 1].map((index) => ({
  kind: 'post',
  index,
  language: 'da',
  title: `Titel ${index}`,
  description: 'Om noget.',
  pubDate: '2020-01-01 12:00',
  author: 'redaktionen',
  category: 'sales',
  tags: [],
  blocks: [
    { is: 'paragraph', text: 'Ord.' },
    { is: 'link', text: 'Radioen', url: '/episodes/' },
  ],
}));

/** Copies the texts to `out`, keeps a picture, and notes what it found: earlier pages, the picture, and the second text. */
const program = `
  const { cpSync, existsSync, readFileSync, mkdirSync, writeFileSync, appendFileSync } = require('node:fs');
  const found = ['out', 'cache/share', 'cache/texts'].filter(existsSync);
  appendFileSync('log', JSON.stringify([...found, readFileSync('content/posts/da/generated-1.mdx', 'utf8').split('---')[2].trim()]) + '\\n');
  cpSync('content', 'out', { recursive: true });
  for (const kept of ['share', 'texts']) mkdirSync('cache/' + kept, { recursive: true });`;

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'contestant-')), 'ours');
});
afterEach(() => rm(dirname(folder), { recursive: true }));

function contestant(more: Partial<Engine> = {}): Contestant {
  const engine: Engine = {
    ...engines.ours,
    prepare: async () => {},
    command: [process.execPath, '-e', program],
    output: 'out',
    page: ({ index }) => `posts/da/generated-${index}.mdx`,
    traces: ['out', 'cache'],
    kept: ['cache/share'],
    ...more,
  };
  return new Contestant(engine, folder, items, { project: 'p', seed: 1, items: items.length });
}

describe.runIf(canMeasure())('in a round', () => {
  test('a first build finds its pictures only, later ones everything, and one text that changes bit by bit', async () => {
    const one = contestant();
    const said: string[] = [];
    await one.prepare((line) => said.push(line));
    await one.prepare((line) => said.push(line));
    expect(said).toEqual(['2 items, this site: makes its pictures once, unmeasured ...']);
    const results = await Array.fromAsync(one.round(7));
    expect(results).toMatchObject(
      ['cold', 'warm', 'edit', 'link'].map((turn) => ({
        what: 'build',
        turn,
        round: 7,
        engine: 'ours',
        files: 2,
      })),
    );
    const found = (await readFile(join(folder, 'log'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [plain, edited] = ['Ord.', 'Ord. 7 × LinkedIn.'];
    const all = ['out', 'cache/share', 'cache/texts'];
    expect(found).toEqual([
      [`${plain}\n\n[Radioen](/episodes/)`],
      ['cache/share', `${plain}\n\n[Radioen](/episodes/)`],
      [...all, `${plain}\n\n[Radioen](/episodes/)`],
      [...all, `${edited}\n\n[Radioen](/episodes/)`],
      [...all, `${edited}\n\n[Radioen](/blog/)`],
    ]);
  });

  test('a site without a page for every item has failed, and so has a command', async () => {
    const incomplete = await Array.fromAsync(contestant({ page: () => 'other.mdx' }).round(1));
    expect(incomplete).toMatchObject([{ what: 'failure', said: expect.stringContaining('no other.mdx') }]);
    const command = [process.execPath, '-e', 'console.error("no room"); process.exitCode = 1'];
    const failed = await Array.fromAsync(contestant({ command }).round(1));
    expect(failed).toMatchObject([{ what: 'failure', said: expect.stringContaining('no room') }]);
  });
});
