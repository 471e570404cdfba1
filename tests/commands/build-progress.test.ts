import { describe, expect, test } from 'vitest';
import type { BuildStep } from '#desk/build-step.ts';
import type { Wording } from '#domain/wording.ts';
import { reportStep } from '#files/build-steps.ts';
import { showBuildProgress } from '../../scripts/build-progress.ts';

describe('while a site is built', () => {
  const pages = (done: number, total: number): BuildStep => ({ name: 'pages', state: 'going', done, total });

  /** What is shown of some steps, in both languages: `+` for what is said, `~` for a bar and how far it is. */
  function shown(steps: readonly BuildStep[], { bars }: { bars: boolean }): string[] {
    const lines: string[] = [];
    const line = ({ da, en }: Wording, more = '') => `${da}${more} | ${en}${more}`;
    const hush = showBuildProgress(
      {
        bars,
        progress: (what) => (done, count) =>
          lines.push(`~ ${line(what)} ${done.toFixed(2)}${count ? ` ${line(count)}` : ''}`),
      },
      (words) => lines.push(`+ ${line(words)}`),
    );
    for (const step of steps) reportStep(step);
    hush();
    reportStep({ name: 'content', state: 'over', all: 9 });
    return lines;
  }

  test('each step has a bar that goes away, then a line with what came of it', () => {
    const steps: BuildStep[] = [
      { name: 'pages', state: 'begun' },
      pages(1234, 5000),
      pages(5000, 5000),
      { name: 'pages', state: 'over', all: 5000, kept: 4990 },
      { name: 'program', state: 'over', all: 1 },
    ];
    expect(shown(steps, { bars: true })).toMatchInlineSnapshot(`
      [
        "~ Skriver sider | Writing pages 0.00",
        "~ Skriver sider | Writing pages 0.25 1.234 af 5.000 | 1,234 of 5,000",
        "~ Skriver sider | Writing pages 1.00 5.000 af 5.000 | 5,000 of 5,000",
        "~ Skriver sider | Writing pages 1.00",
        "+ 5.000 sider og filer til læsere og maskiner, 4.990 fra sidst. | 5,000 pages and files for readers and machines, 4,990 from last time.",
      ]
    `);
  });

  test('a step that is cut short takes its bar away', () => {
    expect(shown([{ name: 'search', state: 'begun' }], { bars: true })).toMatchInlineSnapshot(`
      [
        "~ Gør alt søgbart | Making everything searchable 0.00",
        "~ Gør alt søgbart | Making everything searchable 1.00",
      ]
    `);
  });

  test('where there are no bars, few pages need no lines before they are written', () => {
    expect(shown([pages(1, 2)], { bars: false })).toEqual([]);
    expect(shown([pages(600, 2400)], { bars: false })).not.toEqual([]);
  });

  test('it is said what was there from last time', () => {
    const over = (kept: number): BuildStep => ({ name: 'pictures', state: 'over', all: 3, kept });
    expect(shown([over(0), over(2), over(3)], { bars: false })).toMatchInlineSnapshot(`
      [
        "+ 3 billeder, alle nye. | 3 pictures, all new.",
        "+ 3 billeder, 2 fra sidst. | 3 pictures, 2 from last time.",
        "+ 3 billeder, alle fra sidst. | 3 pictures, all from last time.",
      ]
    `);
  });
});
