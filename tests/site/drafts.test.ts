import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '#files/tree.ts';
import { wordsOf } from '#i18n/words.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { unpackedText } from '../search/unpacked.ts';
import { shortSound } from '../short-sound.ts';

const env = plainEnvironment({ SITE_HIDDEN: 'shown' });
const written = (fields: string) => `---\ntitle: Hemmelighed\npubDate: ${fields}\n---\n\nKvantespringsord.\n`;

const episode = (guid: string, fields: string) =>
  `---\nguid: ${guid}\ntitle: Hemmelighed\ndescription: Kvantespringsord.\npubDate: ${fields}\n---\n\nKvantespringsord.\n`;
const episodes = ['skjult-kladdeafsnit', 'skjult-fremtidsafsnit'];

let root: string;
let dev: ChildProcess | undefined;

beforeAll(async () => {
  root = await projectCopy({
    'content/posts/da/skjult-kladde.mdx': written('2020-01-01 08:00\ndraft: true'),
    'content/posts/da/skjult-fremtid.mdx': written('2026-01-01 08:00'),
    'content/episodes/radio/skjult-kladdeafsnit/index.mdx': episode(
      'skjult-1',
      '2020-01-01 08:00\ndraft: true',
    ),
    'content/episodes/radio/skjult-fremtidsafsnit/index.mdx': episode('skjult-2', '2026-01-01 08:00'),
  });
  for (const slug of episodes) {
    const folder = join(root, 'content', 'episodes', 'radio', slug);
    await copyFile(shortSound, join(folder, `${slug}.mp3`));
    await writeFile(
      join(folder, 'transcript.da.vtt'),
      'WEBVTT\n\n00:00.500 --> 00:02.000\n<v Redaktionen>Kvantespringsord.\n',
    );
  }
});
afterAll(() => dev?.kill('SIGKILL'));

test('drafts and future items appear in no file of a production build, packed ones included', async () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect(status, stdout).toBe(0);
  for (const trace of ['Kvantespringsord', 'Hemmelighed', 'skjult-kladde', 'skjult-fremtid']) {
    expect(spawnSync('grep', ['-rl', trace, join(root, 'dist')], { encoding: 'utf8' }).stdout, trace).toBe(
      '',
    );
  }
  const packed = await unpackedText(join(root, 'dist'));
  expect(packed).toContain('Qvortrup');
  expect(packed.toLowerCase()).not.toMatch(/kvantespring|hemmelighed|skjult-/);
});

test('no file of a production build is named after one: no page, sound, transcript, share picture or Markdown twin', async () => {
  const files = listFiles(join(root, 'dist'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => file.includes('skjult'))).toEqual([]);
});

test('npm run dev shows them, and marks them', async () => {
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd: root, env });
  dev = child;
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
      const [, found] = /Open (http:\S+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(output)));
  });
  const { status } = wordsOf('da');
  expect(await (await fetch(`${address}blog/skjult-kladde/`)).text()).toContain(status.draft);
  expect(await (await fetch(`${address}blog/skjult-fremtid/`)).text()).toContain(status.scheduled);
  const list = await (await fetch(`${address}blog/`)).text();
  expect(list).toContain('/blog/skjult-kladde/');
  expect(list).toContain('/blog/skjult-fremtid/');
});
