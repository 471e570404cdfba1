import { parseArgs } from 'node:util';
import { type EngineName, engineNames } from './engines.ts';

/** What a run of the benchmark is to do. */
export type Wishes = {
  sizes: readonly number[];
  rounds: number;
  engines: readonly EngineName[];
  seed: number;
  /** Forgets what was measured before. */
  fresh: boolean;
  /** Measures nothing, and shows what was measured before. */
  report: boolean;
  /** Writes table and plot into `scripts/bench/published/` too, and shows the plot in README. */
  publish: boolean;
  help: boolean;
};

export const usage = `Builds a generated site with this project and with others, round by round, and compares them.

  npm run bench -- --sizes 100,1000 --rounds 3

  --sizes 100,1000,5000,10000    how many episodes and articles
  --rounds 3                     how often each; the order changes from round to round
  --engines ours,astro,eleventy,hugo
  --seed 1                       another seed, another corpus
  --fresh    forgets what was measured before
  --report   measures nothing, shows what was measured before
  --publish  writes the table and the plot into scripts/bench/published/ too, and shows the plot in README.md
  --help     shows this

Every build is noted in .cache/bench/results.jsonl as soon as it is done. A run that was stopped goes on where it
was; a change of the project begins anew. A first build of this site is given its share pictures and the content's
pictures, which are made once, unmeasured. What is forgotten before it is only removed in the end, because some disks are
slow for minutes after that; 10,000 items want 5 GB for each round. Nothing else should run on the machine meanwhile.`;

/** Words for somebody whose arguments are none. */
export class WishError extends Error {}

/** Reads the arguments of the benchmark. Throws WishError with what to write instead. */
export function parseWishes(args: readonly string[]): Wishes {
  const { values } = parsed(args);
  const engines = listOf(values.engines);
  const strange = engines.find((name) => !engineNames.some((known) => known === name));
  if (strange !== undefined) {
    throw new WishError(`--engines: there is no "${strange}". Write some of ${engineNames.join(',')}.`);
  }
  return {
    sizes: [...new Set(listOf(values.sizes).map((size) => whole('--sizes', size, 10, '100,1000')))],
    rounds: whole('--rounds', values.rounds, 1, '3'),
    engines: engineNames.filter((name) => engines.includes(name)),
    seed: whole('--seed', values.seed, 0, '1'),
    fresh: values.fresh,
    report: values.report,
    publish: values.publish,
    help: values.help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string', default: '100,1000,5000,10000' },
        rounds: { type: 'string', default: '3' },
        engines: { type: 'string', default: engineNames.join(',') },
        seed: { type: 'string', default: '1' },
        fresh: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const { message } = error as Error;
    const [, option] = /'(--?[^' <]+)[^']*'/.exec(message) ?? [];
    if (option === undefined) throw new WishError(message);
    throw new WishError(
      message.startsWith('Unknown option')
        ? `There is no ${option}.`
        : `${option} is not written as it should be.`,
    );
  }
}

function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

function whole(option: string, text: string, least: number, example: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= 1_000_000) return number;
  throw new WishError(
    `${option}: "${text}" is no whole number from ${least} to a million. Write for example ${option} ${example}.`,
  );
}
