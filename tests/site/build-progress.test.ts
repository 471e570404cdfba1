import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { smallProject } from '../commands/small-project.ts';
import { requireTool } from '../debian-tools.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { testWith } from '../tool-test.ts';

let root: string;
beforeAll(async () => {
  root = await smallProject();
});

test('a build says in a handful of lines what it did, and the next time what it had', async () => {
  const first = await runCommand(root, ['build']);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout.replace(/\d+/g, 'N')).toMatchInlineSnapshot(`
    "N files read and checked.
    content/feed.lock.json  warning  kept-promise
      No ledger keeps what subscribers were promised.
      Run "npm run feed:accept"; it shows what is new and writes it into the ledger.

    N warning in N file.
    N pages and files for readers and machines, all new.
    N pictures, all new.
    N pages and passages can be found.
    The site is in dist/.
    "
  `);
  const { stdout } = await runCommand(root, ['build']);
  expect(stdout).toMatch(/^\d+ pages and files for readers and machines, \d+ from last time\.$/m);
  expect(stdout).toMatch(/^\d+ pictures, all from last time\.$/m);
  expect(stdout).toMatch(/^\d+ pages and passages can be found, all from last time\.$/m);
});

testWith(['script'], 'in a terminal a build draws bars', async () => {
  await rm(join(root, 'dist'), { recursive: true });
  const { stdout, status } = spawnSync(
    requireTool('script'),
    ['-qefc', `${process.execPath} scripts/build.ts`, '/dev/null'],
    { cwd: root, env: plainEnvironment(), encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/Writing pages █+░+ \d+ % \(\d+ of \d+\)/);
  expect(stdout).toContain('The site is in dist/.');
});
