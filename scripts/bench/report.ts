import { median } from './median.ts';
import { ratiosOf } from './ratios.ts';
import { type BuildResult, buildsOf, type Measure, type Result, sizesOf, turns } from './result.ts';

/** What the turns are called in tables. */
export const turnTitles = {
  cold: 'first build',
  warm: 'nothing changed',
  edit: 'one text edited',
  link: 'one link edited',
} as const;

/** Everything that was measured, as Markdown: the medians, the ratios, the weight of pages, and every round. */
export function renderReport(results: readonly Result[], titles: Readonly<Record<string, string>>): string {
  const failures = results.filter((result) => result.what === 'failure');
  return [
    'Medians. A first build finds nothing of earlier ones, but the pictures of this site, which the rivals do not make.',
    table(
      [
        'items',
        'who',
        'build of',
        'seconds',
        'processor seconds',
        'peak memory, MB',
        'files',
        'MB',
        'rounds',
      ],
      medianRows(results, titles),
    ),
    table(['ratio, rounds paired', 'of seconds', 'rounds', 'of processor seconds'], ratioRows(results)),
    table(['items', 'first visit to', 'kB', 'requests'], visitRows(results)),
    ...failures.map(
      ({ items, engine, turn, said }) =>
        `${items} items, ${titles[engine]}, ${turnTitles[turn]} failed:\n${said}`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One build in a line, as it is printed while one waits. */
export function renderBuild(build: BuildResult, titles: Readonly<Record<string, string>>): string {
  const { items, round, engine, turn, seconds, cpuSeconds, peakBytes, files } = build;
  return `${items} items, round ${round}, ${titles[engine]}, ${turnTitles[turn]}: ${seconds.toFixed(2)} s, processors ${cpuSeconds.toFixed(2)} s, ${megabytes(peakBytes)} MB, ${files} files`;
}

function medianRows(results: readonly Result[], titles: Readonly<Record<string, string>>): string[][] {
  return sizesOf(results).flatMap((items) =>
    Object.keys(titles).flatMap((engine) =>
      turns.flatMap((turn) => {
        const builds = buildsOf(results, { items, engine, turn });
        if (builds.length === 0) return [];
        const middle = (measure: Measure) => median(builds.map(measure)) ?? 0;
        return [
          [
            `${items}`,
            `${titles[engine]}`,
            turnTitles[turn],
            middle(({ seconds }) => seconds).toFixed(2),
            middle(({ cpuSeconds }) => cpuSeconds).toFixed(2),
            megabytes(middle(({ peakBytes }) => peakBytes)),
            `${Math.round(middle(({ files }) => files))}`,
            megabytes(middle(({ bytes }) => bytes)),
            builds.map(({ seconds }) => seconds.toFixed(2)).join(', '),
          ],
        ];
      }),
    ),
  );
}

function ratioRows(results: readonly Result[]): string[][] {
  const worked = ratiosOf(results, ({ cpuSeconds }) => cpuSeconds);
  return ratiosOf(results, ({ seconds }) => seconds).map(({ title, rounds, median }, index) => [
    title,
    median.toFixed(2),
    rounds.map((ratio) => ratio.toFixed(2)).join(', '),
    worked[index]?.median.toFixed(2) ?? '',
  ]);
}

function visitRows(results: readonly Result[]): string[][] {
  return results
    .filter((result) => result.what === 'visit')
    .toSorted((a, b) => a.items - b.items)
    .flatMap(({ items, views }) =>
      Object.entries(views).map(([view, { bytes, requests }]) => [
        `${items}`,
        view,
        (bytes / 1000).toFixed(1),
        `${requests}`,
      ]),
    );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

/** A Markdown table whose columns stand one below the other in a terminal too; nothing without rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}
