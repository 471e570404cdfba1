import { spawnSync } from 'node:child_process';
import { renameSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#files/content.ts';
import { generateCorpus } from '../../scripts/bench/corpus.ts';
import { seeded } from '../../scripts/bench/random.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { project as shippedProject } from './built-site.ts';
import { type EditedProject, editAtRandom } from './random-edits.ts';

const rounds = 10;
const editsARound = 20;

/** What is edited in one round after the other. In the first, no program has to be bundled; in the last, most pages show some edit. */
const kinds = ['texts', 'narrow', 'wide'] as const;

/** Pictures are kept under a hash of what they show and of what makes them; making them anew in every round would take minutes. */
const pictures = ['share', join('astro', 'assets')];

test(`after ${rounds * editsARound} random edits, a build that makes only what changed gives the bytes of one that makes everything`, async () => {
  const root = await projectCopy();
  await addItems(root);
  await cp(join(shippedProject, '.cache', 'share'), join(root, '.cache', 'share'), { recursive: true });
  const edited: EditedProject = { root, random: seeded(8), now: Date.UTC(2026, 0, 1), made: 0 };
  build(edited);
  for (let round = 1; round <= rounds; round += 1) {
    const kind = kinds[(round - 1) % kinds.length] ?? 'texts';
    const bundled = bundledAt(root);
    const names = Array.from({ length: editsARound }, () => editAtRandom(edited, kind));
    const reused = build(edited);
    const difference = await differenceFromCold(edited);
    expect(difference, `after round ${round}: ${names.join(', ')}`).toBe('');
    if (kind !== 'wide') expect(reused).toBeGreaterThan(100);
    if (kind === 'texts') expect(bundledAt(root)).toBe(bundled);
  }
}, 1_500_000);

async function addItems(root: string): Promise<void> {
  const shipped = await readContent({ root: join(root, 'content'), now: '2026-01-01T00:00:00Z' });
  for (const { path, text } of generateCorpus(shipped, 30, 3)) {
    const file = join(root, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Builds with what is kept from before; returns how many pages were taken from there. */
function build({ root, now }: EditedProject): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment({ SITE_TIME: new Date(now).toISOString() }),
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  return Number(/, ([\d,]+) from /.exec(stdout)?.[1]?.replace(',', '') ?? 0);
}

/** When the program that renders the pages was last bundled, in milliseconds. */
function bundledAt(root: string): number {
  return statSync(join(root, '.cache', 'program.note')).mtimeMs;
}

/** What differs in a build that knows nothing of earlier ones but their pictures; both sites are left as they were. */
async function differenceFromCold(project: EditedProject): Promise<string> {
  const [site, cache, kept, incremental] = ['dist', '.cache', '.kept', 'incremental'].map((name) =>
    join(project.root, name),
  ) as [string, string, string, string];
  renameSync(site, incremental);
  renameSync(cache, kept);
  for (const folder of pictures) await cp(join(kept, folder), join(cache, folder), { recursive: true });
  build(project);
  const { stdout } = spawnSync('diff', ['-rq', incremental, site], { encoding: 'utf8' });
  rmSync(site, { recursive: true });
  rmSync(cache, { recursive: true });
  renameSync(incremental, site);
  renameSync(kept, cache);
  return stdout;
}
