import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';

const post = 'content/posts/da/fem-spoergsmaal-foer-du-poster.mdx';

let root: string;

function build(prefix = ''): SpawnSyncReturns<string> {
  const command = `${prefix} exec "${process.execPath}" scripts/build.ts`;
  return spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8', env: plainEnvironment() });
}

async function lastGoodSite(): Promise<void> {
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist', 'index.html'), 'the last good site');
}

async function siteInPlace(): Promise<string> {
  expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  return readFile(join(root, 'dist', 'index.html'), 'utf8');
}

beforeAll(async () => {
  root = await projectCopy();
  await lastGoodSite();
});

describe('a build leaves the last good site untouched', () => {
  test('when a file has a mistake, and says which', async () => {
    const good = await readFile(join(root, post), 'utf8');
    await writeFile(join(root, post), good.replace('title:', 'titel:'));
    const { status, stdout, stderr } = build();
    await writeFile(join(root, post), good);
    expect(status).toBe(1);
    expect(stdout).toContain(`${post}:2:8  error  post/known-field`);
    expect(stdout).toContain('Did you mean "title"?');
    expect(stderr).toContain('The last good site in dist/ is untouched.');
    expect(await siteInPlace()).toBe('the last good site');
  });

  test('when the disk is full', async () => {
    const { status, stderr } = build('ulimit -f 200;');
    expect(status).toBe(1);
    expect(stderr).toContain('The last good site in dist/ is untouched.');
    expect(await siteInPlace()).toBe('the last good site');
  });

  test('when it is killed, and the next build tidies up', async () => {
    const running = spawn(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      stdio: 'ignore',
      env: plainEnvironment(),
    });
    while (!existsSync(join(root, 'dist.next')) && running.exitCode === null) await pause(20);
    running.kill('SIGKILL');
    expect(await readFile(join(root, 'dist', 'index.html'), 'utf8')).toBe('the last good site');

    expect(build().status).toBe(0);
    expect(await siteInPlace()).toContain('<html lang="da"');
  });

  test('when it is killed between taking the old site away and putting the new one in place', async () => {
    const good = await readFile(join(root, post), 'utf8');
    await rename(join(root, 'dist'), join(root, 'dist.former'));
    await writeFile(join(root, post), 'no front matter');
    const { status, stderr } = build();
    await writeFile(join(root, post), good);
    expect(status).toBe(1);
    expect(stderr).toContain('The last good site in dist/ is untouched.');
    expect(await siteInPlace()).toContain('<html lang="da"');
  });
});

const keptPages = join('.cache', 'site');

test.each<[string, (root: string) => Promise<void>]>([
  ['are damaged', (root) => writeFile(join(root, keptPages, 'index.html'), 'half a pa')],
  ['are fewer than they were', (root) => rm(join(root, keptPages, 'blog'), { recursive: true })],
  [
    'come from a build that was killed',
    async (root) => {
      await writeFile(join(root, post), `${await readFile(join(root, post), 'utf8')}\nEnd.\n`);
      const running = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env: plainEnvironment() });
      const written = join(root, 'dist.next', 'blog', 'fem-spoergsmaal-foer-du-poster', 'index.html');
      const isWritten = () => existsSync(written) && readFileSync(written, 'utf8').includes('End.');
      while (!isWritten() && running.exitCode === null) await pause(5);
      running.kill('SIGKILL');
      await once(running, 'exit');
      await writeFile(join(root, post), (await readFile(join(root, post), 'utf8')).replace('\nEnd.\n', ''));
    },
  ],
])('kept pages that %s are made again, with one line that says so', async (_, damage) => {
  expect(build().status).toBe(0);
  const page = join(root, 'dist', 'blog', 'fem-spoergsmaal-foer-du-poster', 'index.html');
  const good = [await readFile(page, 'utf8'), await siteInPlace()];
  await damage(root);
  const { status, stdout } = build();
  expect(status, stdout).toBe(0);
  expect(stdout.match(/The pages kept from last time are not whole and are made again\./g)).toHaveLength(1);
  expect([await readFile(page, 'utf8'), await siteInPlace()]).toEqual(good);
});

test('while one builds, another build or preview says so and ends, and the first one is not disturbed', async () => {
  const running = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env: plainEnvironment() });
  const ended = once(running, 'exit');
  while (!existsSync(join(root, 'dist.next')) && running.exitCode === null) await pause(20);
  // Held, so that it does not end before the others were asked: the last one would then serve the site and never end.
  running.kill('SIGSTOP');
  for (const script of ['build', 'preview', 'start']) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`], {
      cwd: root,
      encoding: 'utf8',
      env: plainEnvironment({ PORT: '0' }),
      timeout: 60_000,
    });
    expect(stderr).toContain(`The site is being built already (process ${running.pid}).`);
    expect(status).toBe(1);
  }
  expect(running.exitCode).toBeNull();
  running.kill('SIGCONT');
  expect(await ended).toEqual([0, null]);
  expect(await siteInPlace()).toContain('<html lang="da"');
});

test('a file in public that the site makes itself is refused, and the last good site stays', async () => {
  await writeFile(join(root, 'public', 'robots.txt'), 'User-agent: *');
  const { status, stderr } = build();
  await rm(join(root, 'public', 'robots.txt'));
  expect(status).toBe(1);
  expect(stderr).toContain(
    'The site makes robots.txt itself. Remove public/robots.txt, or give it another name.',
  );
  expect(await siteInPlace()).toContain('<html lang="da"');
});

test('without content there is a message and no site', async () => {
  root = await projectCopy({ content: null });
  const { status, stdout } = build();
  expect(status).toBe(1);
  expect(stdout).toContain('There is no folder "content", so there is nothing to publish.');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
