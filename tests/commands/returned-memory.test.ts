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
const settings = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('MALLOC_')));
console.log(JSON.stringify({ pid, read, options: execArgv.length, settings }));
process.exit(3);
`;

/** What a process says that was begun with these settings, and the number that it was begun under. */
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

const onLinux = process.platform === 'linux';
const usual = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '131072' };

test('a process that begins anew is the same one, with the same options and input, and its settings', async () => {
  const { pid, began, read, options, status, settings } = await begun();
  expect([pid, read, options, status]).toEqual([began, 'what was typed', 4, 3]);
  expect(settings).toEqual(onLinux ? usual : {});
});

test('what somebody has set stays', async () => {
  const own = { MALLOC_ARENA_MAX: '4' };
  expect((await begun(own)).settings).toEqual(onLinux ? { ...usual, ...own } : own);
  const all = { ...usual, MALLOC_TRIM_THRESHOLD_: '1' };
  expect((await begun(all)).settings).toEqual(all);
});
