import { spawnSync } from 'node:child_process';
import { readContent } from '#files/content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { generateLongEpisode } from '../../scripts/bench/long-episode.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { project } from './built-site.ts';

/** Builds the shipped content with a generated episode of two hours in 1,200 segments; returns the folder of the project. */
export async function buildLongSite(): Promise<string> {
  const shipped = await readContent({ root: contentFolder(project), now: '2026-01-01T00:00:00Z' });
  const files = generateLongEpisode(shipped, 1200, 1).map(({ path, text }) => [`content/${path}`, text]);
  const root = await projectCopy(Object.fromEntries(files));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment({ SITE_TIME: '2026-01-01T00:00:00Z' }),
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  return root;
}
