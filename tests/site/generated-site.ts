import { spawnSync } from 'node:child_process';
import { readContent } from '#files/content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { generateCorpus } from '../../scripts/bench/corpus.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { project } from './built-site.ts';

/** Builds the shipped content with `items` generated episodes and articles; returns the folder of the project. */
export async function buildGeneratedSite(items: number): Promise<string> {
  const shipped = await readContent({ root: contentFolder(project), now: '2026-01-01T00:00:00Z' });
  const files = generateCorpus(shipped, items, 1).map(({ path, text }) => [`content/${path}`, text]);
  const root = await projectCopy(Object.fromEntries(files));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: plainEnvironment({ SITE_TIME: '2026-01-01T00:00:00Z' }),
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  return root;
}
