import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#files/server.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';

const sounds = join(import.meta.dirname, '..', '..', 'content', 'episodes', 'radio');
const folder = 'content/episodes/radio/71-fjernt';
let root: string;
let server: SiteServer;

beforeAll(async () => {
  server = await serveSite(sounds, 0);
  const url = `${server.url}70-uden-gaest/70-uden-gaest.mp3`;
  root = await projectCopy({
    [`${folder}/index.mdx`]: `---\nguid: fjernt\ntitle: Fjernt\ndescription: Lyd på en anden server.\npubDate: 2019-02-06 06:00\nseason: 5\nepisode: 71\nsound: ${url}\n---\n\nNoter.\n`,
  });
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

/** Runs a script of the project as an editor does. */
function run(script: string, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const options = { cwd: root, env: plainEnvironment() };
    const child = execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...args],
      options,
      (_error, stdout, stderr) => done({ code: child.exitCode ?? 1, output: `${stdout}${stderr}` }),
    );
  });
}

const ledger = async () => JSON.parse(await readFile(join(root, 'content', 'feed.lock.json'), 'utf8'));

test('from a sound on another server to a promise that is kept', async () => {
  const unknown = await run('check');
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('Run "npm run feed:remote"');

  expect((await run('feed-remote')).output).toContain('1 of 1 sounds are in content/feed.lock.json.');
  expect(Object.values((await ledger()).remote)).toEqual([
    {
      length: (await stat(join(sounds, '70-uden-gaest', '70-uden-gaest.mp3'))).size,
      type: 'audio/mpeg',
      duration: expect.closeTo(83.9, 0),
    },
  ]);

  const fresh = await run('check');
  expect(fresh.code).toBe(0);
  expect(fresh.output).toContain('"Fjernt" is published and not in the ledger yet.');

  const before = await ledger();
  expect((await run('feed-accept', '--dry-run')).output).toContain('new       radio: Fjernt (fjernt)');
  expect(await ledger()).toEqual(before);
  await run('feed-accept');
  expect((await ledger()).shows.radio.episodes.fjernt).toMatchObject({ published: '2019-02-06T05:00:00Z' });
  expect((await run('check')).output).toContain('No problems');

  const file = join(root, folder, 'index.mdx');
  await writeFile(file, (await readFile(file, 'utf8')).replace('2019-02-06', '2019-02-07'));
  const moved = await run('build');
  expect(moved.code).toBe(1);
  expect(moved.output).toContain('The date of publication of this published episode changed');
  expect((await run('feed-accept')).code).toBe(1);

  expect((await run('feed-accept', '--replace', 'fjernt', 'Forkert', 'dag')).code).toBe(0);
  expect((await run('check')).output).toContain('No problems');

  await rm(join(root, folder), { recursive: true });
  expect((await run('check')).output).toContain('has vanished, or its guid changed');
  expect((await run('feed-accept', '--retire', 'fjernt', 'Gæstens ønske')).code).toBe(0);
  expect((await run('check')).output).toContain('No problems');
  expect((await ledger()).shows.radio.episodes.fjernt.retired).toBe('Gæstens ønske');
});

test('a guid that nobody knows, and a reason that is missing, are refused', async () => {
  const unknown = await run('feed-accept', '--retire', 'ukendt', 'fordi');
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('Neither a published episode nor a show is called "ukendt"');
  expect((await run('feed-accept', '--retire', 'ukendt')).code).toBe(2);
});
