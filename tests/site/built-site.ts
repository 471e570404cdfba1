import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { plainEnvironment } from '../plain-environment.ts';

/** The project whose shipped content these tests look at. */
export const project = join(import.meta.dirname, '..', '..');

/** The built site. */
export const dist = join(project, 'dist');

/** Builds the shipped content once, with the command that editors use, before the tests of the site. */
export function setup(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  if (status !== 0) throw new Error(`The production build failed.\n${stdout}\n${stderr}`);
}
