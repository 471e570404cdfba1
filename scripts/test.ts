import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowser } from '../tests/browser.ts';
import { installDebianTools } from '../tests/debian-tools.ts';

const root = join(import.meta.dirname, '..');
const results = join(root, '.cache', 'tests.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });

await installBrowser();
installDebianTools();
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
const counts = `${numPassedTests} passed, ${numFailedTests} failed${skipped}`;
writeFileSync(join(root, '.cache', 'test-counts.txt'), `${counts}\n`);
console.log(counts);
process.exit(status ?? 1);
