import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WordedError } from '#domain/wording.ts';
import { lockBuild } from '#files/build-lock.ts';
import { plainEnvironment } from '../plain-environment.ts';

const project = join(import.meta.dirname, '..', '..');
const busy = (pid: number | undefined) => `The site is being built already (process ${pid}).`;

let root: string;
let file: string;
const others: ChildProcess[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-lock-'));
  file = join(root, '.cache', 'building.json');
});
afterEach(async () => {
  for (const other of others.splice(0)) other.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

/** Another process that takes the lock and says how that went; it keeps it until it is told to end. */
async function other(): Promise<{ process: ChildProcess; said: string }> {
  const child = spawn(process.execPath, locking(), {
    cwd: project,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: plainEnvironment(),
  });
  others.push(child);
  const [said] = await once(child.stdout, 'data');
  return { process: child, said: String(said).trim() };
}

function locking(): string[] {
  const program = `
    import { lockBuild } from '#files/build-lock.ts';
    await lockBuild(${JSON.stringify(root)}).then(() => console.log('locked'), ({ message }) => console.log(message));
    process.stdin.on('end', () => process.exit()).resume();`;
  return ['--input-type=module-typescript', '-e', program];
}

test('while one process builds, no other can, until it is done', async () => {
  const release = await lockBuild(root);
  expect((await other()).said).toBe(busy(process.pid));
  release();
  expect((await other()).said).toBe('locked');
  await expect(lockBuild(root)).rejects.toThrow(WordedError);
});

test('whoever comes too late leaves the lock as it was, and nothing beside it', async () => {
  const first = await other();
  const before = await readFile(file, 'utf8');
  await expect(lockBuild(root)).rejects.toThrow(busy(first.process.pid));
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(readdirSync(join(root, '.cache'))).toEqual(['building.json']);
});

test('a build that ends in any way but by force takes its lock along', async () => {
  const { process: ending } = await other();
  ending.stdin?.end();
  await once(ending, 'exit');
  expect(existsSync(file)).toBe(false);
});

test('the lock of a build that was killed is taken over', async () => {
  const { process: killed } = await other();
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(existsSync(file)).toBe(true);
  await lockBuild(root);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
  expect(readdirSync(join(root, '.cache'))).toEqual(['building.json']);
});

test('a killed build that its parent did not bury yet does not build any more', async () => {
  const { process: killed } = await other();
  killed.kill('SIGKILL');
  // As long as this process waits for another one, it cannot learn of the end, and the dead one keeps its number.
  const { stdout } = spawnSync(process.execPath, locking(), {
    cwd: project,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  expect(stdout).toBe('locked\n');
});

const left = {
  'another process got the number of the killed one': JSON.stringify({
    pid: process.ppid,
    began: 'long ago 1',
  }),
  'it is empty': '',
  'it holds something else': '{"pid":"all"}',
};

test.each(Object.entries(left))('a lock is taken over when %s', async (_why, text) => {
  await mkdir(join(root, '.cache'));
  await writeFile(file, text);
  const release = await lockBuild(root);
  release();
  expect(existsSync(file)).toBe(false);
});

test('of many that come at once, exactly one builds', async () => {
  await mkdir(join(root, '.cache'));
  await writeFile(file, JSON.stringify({ pid: 2 ** 22 + 1, began: '' }));
  const said = (await Promise.all(Array.from({ length: 6 }, other))).map((one) => one.said);
  expect(said.filter((answer) => answer === 'locked')).toHaveLength(1);
  expect(said.filter((answer) => answer.startsWith('The site is being built already'))).toHaveLength(5);
});
