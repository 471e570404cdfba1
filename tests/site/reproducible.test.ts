import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { dist } from './built-site.ts';

test('the same content gives the same bytes in another folder, time zone and locale', async () => {
  const root = await projectCopy();
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment({ TZ: 'America/Los_Angeles', LANG: 'nl_NL.UTF-8', LC_ALL: 'C' }),
  });
  expect(status, stderr).toBe(0);
  const { stdout } = spawnSync('diff', ['-rq', dist, join(root, 'dist')], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
