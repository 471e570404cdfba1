import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readContent } from '#files/content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { findTool, installMissing, remedy } from '../../tests/debian-tools.ts';
import { clearAttic } from './attic.ts';
import { holdContest } from './contest.ts';
import { engines } from './engines.ts';
import { canMeasure } from './measured-process.ts';
import { renderPlot } from './plot.ts';
import { publishedFolder, showInReadme, writePublication } from './publication.ts';
import { renderBuild, renderReport } from './report.ts';
import type { Result } from './result.ts';
import { projectName, ResultFile } from './result-file.ts';
import { parseWishes, usage, WishError, type Wishes } from './wishes.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.cache', 'bench');
const titles = Object.fromEntries(Object.values(engines).map(({ name, title }) => [name, title]));

try {
  const wishes = parseWishes(process.argv.slice(2));
  if (wishes.help) console.log(usage);
  else await bench(wishes);
} catch (error) {
  if (!(error instanceof WishError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

async function bench(wishes: Wishes): Promise<void> {
  const file = new ResultFile(join(folder, 'results.jsonl'));
  const state = { project: await projectName(root), seed: wishes.seed };
  if (wishes.fresh) await file.clear();
  if (!wishes.report) {
    requireTools(wishes);
    const shipped = await readContent({ root: contentFolder(root), now: '2026-01-01T00:00:00Z' });
    const arena = { shipped, folder, file, say: console.log };
    try {
      for (const items of wishes.sizes) {
        await holdContest(arena, { ...state, items }, wishes, (result) => console.log(renderResult(result)));
      }
    } finally {
      for (const items of wishes.sizes) await clearAttic(join(folder, `${items}`));
    }
  }
  await publish(await file.read(state), wishes.publish);
}

function requireTools({ engines }: Wishes): void {
  if (!canMeasure()) throw new WishError('What a process takes is read from /proc, which only Linux has.');
  if (!engines.includes('hugo')) return;
  installMissing(['hugo']);
  if (findTool('hugo') === undefined) {
    throw new WishError(`Hugo is not installed here. ${remedy('hugo')}. Or leave it out with --engines.`);
  }
}

function renderResult(result: Result): string {
  if (result.what === 'build') return renderBuild(result, titles);
  return result.what === 'failure' ? `failed: ${result.said}` : '';
}

async function publish(results: readonly Result[], inReadme: boolean): Promise<void> {
  if (results.length === 0) {
    console.log('Nothing was measured yet in this state of the project.');
    return;
  }
  const report = renderReport(results, titles);
  const head = `${availableParallelism()} processors, Node ${process.versions.node}.`;
  console.log(`\n${head}\n\n${report}\n`);
  const pages = { svg: renderPlot(results, titles), md: `# Build times\n\n${head}\n\n${report}\n` };
  await writePublication(folder, pages);
  if (!inReadme) return;
  await writePublication(join(root, publishedFolder), pages);
  await showInReadme(root);
}
