import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { median } from '../../scripts/bench/median.ts';
import { renderPlot, scaleOf, spread } from '../../scripts/bench/plot.ts';
import { ratiosOf } from '../../scripts/bench/ratios.ts';
import { renderReport } from '../../scripts/bench/report.ts';
import { type BuildResult, parseResults, type Turn } from '../../scripts/bench/result.ts';
import { ResultFile } from '../../scripts/bench/result-file.ts';

const titles = { ours: 'this site', hugo: 'Hugo' };
const state = { project: 'p', seed: 1 };

function build(engine: string, turn: Turn, items: number, round: number, seconds: number): BuildResult {
  const rest = { cpuSeconds: seconds * 2, peakBytes: 100e6, files: 10, bytes: 5e6 };
  return { what: 'build', ...state, engine, turn, items, round, seconds, ...rest };
}

const results = [
  build('ours', 'cold', 100, 1, 4),
  build('hugo', 'cold', 100, 1, 2),
  build('ours', 'cold', 100, 2, 9),
  build('hugo', 'cold', 100, 2, 3),
  build('ours', 'cold', 100, 3, 2),
  build('ours', 'edit', 100, 1, 1),
  build('ours', 'cold', 1000, 1, 10),
];

test('a median of an even number of values is the mean of the two in the middle; of none there is none', () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([1, 2, 4, 100])).toBe(3);
  expect(median([])).toBeUndefined();
});

test('ratios pair builds of one round, and leave out what has no counterpart', () => {
  const ratios = Object.fromEntries(
    ratiosOf(results, ({ seconds }) => seconds).map(({ title, ...ratio }) => [title, ratio]),
  );
  expect(ratios).toEqual({
    '100 items: cold / Hugo': { rounds: [2, 3], median: 2.5 },
    '100 items: one text edited / Hugo': { rounds: [0.5], median: 0.5 },
    'cold: 1000 / 100 items': { rounds: [2.5], median: 2.5 },
  });
});

test('the report holds medians, ratios, visits and failures', () => {
  const report = renderReport(
    [
      ...results,
      { what: 'visit', ...state, items: 100, views: { 'front page': { bytes: 12_340, requests: 5 } } },
      { what: 'failure', ...state, items: 1000, round: 1, engine: 'hugo', turn: 'cold', said: 'no memory' },
    ],
    titles,
  );
  expect(report.split('\n').map((line) => line.replace(/\s+/g, ' '))).toEqual(
    expect.arrayContaining([
      '| 100 | this site | first build | 4.00 | 8.00 | 100 | 10 | 5.0 | 4.00, 9.00, 2.00 |',
      '| 100 items: cold / Hugo | 2.50 | 2.00, 3.00 | 2.50 |',
      '| 100 | front page | 12.3 | 5 |',
      '1000 items, Hugo, first build failed:',
    ]),
  );
});

describe('what was measured', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'results-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('survives a line that was cut, and gives the last answer to a question', async () => {
    const path = join(folder, 'cut.jsonl');
    const file = new ResultFile(path);
    await writeFile(path, `{"what":"build","items":1`);
    expect(await file.read(state)).toEqual([]);
    await writeFile(path, '');
    for (const seconds of [4, 5]) await file.add(build('ours', 'cold', 100, 1, seconds));
    await file.add(build('ours', 'cold', 100, 2, 6));
    expect((await file.read(state)).map((result) => result.what === 'build' && result.seconds)).toEqual([
      5, 6,
    ]);
  });

  test('of another project or seed is left out', async () => {
    const file = new ResultFile(join(folder, 'several.jsonl'));
    await file.add({ ...build('ours', 'cold', 100, 1, 4), project: 'other' });
    await file.add({ ...build('ours', 'cold', 100, 1, 4), seed: 2 });
    expect(await file.read(state)).toEqual([]);
    expect(await file.read({ project: 'other', seed: 1 })).toHaveLength(1);
  });

  test('is nothing when nothing was', () => {
    expect(parseResults('\nnull\n7\n{"items":3}\n')).toEqual([]);
  });
});

describe('the plot', () => {
  test('puts equal factors at equal distances, between round marks', () => {
    const { place, marks } = scaleOf([130, 9000], 0, 100);
    expect(marks).toEqual([100, 200, 500, 1000, 2000, 5000, 10_000]);
    expect([100, 1000, 10_000].map(place).map(Math.round)).toEqual([0, 50, 100]);
  });

  test('keeps names apart, and each as near to its line as that allows', () => {
    expect(spread([50, 10, 52], 10)).toEqual([46, 10, 56]);
    expect(spread([0, 0, 12], 10)).toEqual([-6, 4, 14]);
  });

  test('draws a line for each who was measured, and nobody else', () => {
    const plot = renderPlot(results, titles);
    expect(plot.match(/<polyline/g)).toHaveLength(2 * 3);
    expect([...plot.matchAll(/<text [^>]*style[^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual(
      Array(2).fill(['this site', 'this site, one edit', 'Hugo']).flat(),
    );
  });
});
