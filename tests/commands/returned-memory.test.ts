import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { plainEnvironment } from '../plain-environment.ts';

const script = `
const { returnMemory } = await import(process.env.TRIED);
returnMemory();
const { env, pid, execArgv } = process;
let read = '';
for await (const chunk of process.stdin) read += chunk;
console.log(JSON.stringify({ pid, read, options: execArgv.length, settings: env.GLIBC_TUNABLES }));
process.exit(3);
`;

/** What a process says that was begun with more in its environment, and the number that it was begun under. */
async function begun(more: Readonly<Record<string, string>> = {}) {
  const tried = join(process.cwd(), 'scripts', 'returned-memory.ts');
  const child = spawn(process.execPath, ['--no-deprecation', '--input-type=module', '-e', script], {
    env: plainEnvironment({ TRIED: tried, ...more }),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end('what was typed');
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { ...JSON.parse(said), status, began: child.pid };
}

test('a process that begins anew is the same one, with the same options and input, and its settings', async () => {
  const { pid, began, read, options, status, settings } = await begun();
  expect([pid, read, options, status]).toEqual([began, 'what was typed', 4, 3]);
  const usual = expect.stringMatching(/^glibc\.malloc\.arena_max=1:/);
  expect(settings).toEqual(process.platform === 'linux' ? usual : undefined);
});

test('what somebody has set stays', async () => {
  const own = 'glibc.malloc.arena_max=4';
  expect((await begun({ GLIBC_TUNABLES: own })).settings).toBe(own);
});
