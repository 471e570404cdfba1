import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { readContent } from '#files/content.ts';
import { requireTool } from '../debian-tools.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { runTool } from '../recordings.ts';
import { testWith } from '../tool-test.ts';
import { type Ended, runCommand } from './run-command.ts';
import { smallProject } from './small-project.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const tagged = join(fixtures, 'sound-files', 'with-chapters.mp3');
const plain = join(fixtures, 'small-site', 'episodes', 'radio', 'trailer', 'lyd.mp3');
const accidents = join(import.meta.dirname, 'accidents.ts');

let root: string;
let episodes: string;

beforeAll(async () => {
  root = await smallProject();
  episodes = join(root, 'content', 'episodes', 'radio');
  await writeFile(
    join(root, 'ord.srt'),
    '1\n00:00:00,500 --> 00:00:01,500\nAnna: Velkommen til radioen.\n\n2\n00:00:01,500 --> 00:00:02,800\nI dag taler vi om tillid.\n',
  );
});
afterEach(async () => {
  for (const name of await readdir(episodes)) {
    if (!before.includes(name)) await rm(join(episodes, name), { recursive: true });
  }
});
const before = ['1-begyndelsen', '2-fortsaettelsen', 'trailer'];

const run = (...args: string[]) => runCommand(root, ['new-episode', ...args]);

/** What is in the folder of the episodes, hidden names too, besides what was there before. */
async function fresh(): Promise<string[]> {
  return (await readdir(episodes)).filter((name) => !before.includes(name));
}

async function errors(): Promise<string[]> {
  const content = await readContent({ root: join(root, 'content'), now: '2026-01-01T00:00:00Z' });
  return checkContent(content)
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message.en);
}

test('a sound with tags, chapters and a transcript becomes a whole episode without a problem', async () => {
  const { code, stdout, stderr } = await run(
    tagged,
    '--transcript',
    join(root, 'ord.srt'),
    '--title',
    'Sådan: får du tillid',
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const slug = '3-saadan-faar-du-tillid';
  expect(await fresh()).toEqual([slug]);
  const names = await readdir(join(episodes, slug));
  expect(names).toEqual([
    expect.stringMatching(/^3-saadan-faar-du-tillid-[0-9a-f]{8}\.mp3$/),
    'chapters.yaml',
    'index.mdx',
    'transcript.da.vtt',
  ]);
  expect(await readFile(join(episodes, slug, names[0] ?? ''))).toEqual(await readFile(tagged));
  const index = await readFile(join(episodes, slug, 'index.mdx'), 'utf8');
  expect(
    index.replace(/guid: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'guid: a new one'),
  ).toMatchInlineSnapshot(`
    "---
    guid: a new one
    title: "Sådan: får du tillid"
    description: Velkommen til radioen. I dag taler vi om tillid.
    pubDate: 2026-01-02 06:00
    season: 1
    episode: 3
    ---
    Velkommen til radioen. I dag taler vi om tillid.
    "
  `);
  expect(await readFile(join(episodes, slug, 'transcript.da.vtt'), 'utf8')).toMatchInlineSnapshot(`
    "WEBVTT

    00:00:00.500 --> 00:00:01.500
    <v Anna>Velkommen til radioen.

    00:00:01.500 --> 00:00:02.800
    <v Anna>I dag taler vi om tillid.
    "
  `);
  expect(await readFile(join(episodes, slug, 'chapters.yaml'), 'utf8')).toMatchInlineSnapshot(`
    "- start: 0:00
      title: Et
    - start: 0:01.500
      title: To & mere
    "
  `);
  expect(stdout).toMatchInlineSnapshot(`
    "Made: content/episodes/radio/3-saadan-faar-du-tillid/
      index.mdx                             3, season 1, "Sådan: får du tillid", January 2, 2026 at 06:00
      3-saadan-faar-du-tillid-ea35c0aa.mp3  3 sec, 9 kB
      transcript.da.vtt                     2 cues from SRT
      chapters.yaml                         2 chapters from the sound
    Put a square cover.jpg into the folder, 1400 to 3000 pixels each way; until then the show has its own.
    Loudness: -22.2 LUFS, true peak -18.5 dBTP (mono). Podcasts aim at -19 LUFS in mono, and at peaks below -1 dBTP.
    Make the sound 3.2 dB louder when you export it, or listeners will turn it up.
    Write the notes in content/episodes/radio/3-saadan-faar-du-tillid/index.mdx, and see the page with "npm run dev": http://localhost:4321/episodes/3-saadan-faar-du-tillid/
    It comes out January 2, 2026 at 06:00 at https://lille.example/episodes/3-saadan-faar-du-tillid/, when the site is built after that.
    "
  `);
  expect(await errors()).toEqual([]);
});

test('nothing is written with --dry-run, and a program reads what would be', async () => {
  const { code, stdout } = await run(
    plain,
    '--json',
    '--dry-run',
    '--title',
    'Prøve',
    '--date',
    '2026-03-01 07:30',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    written: false,
    folder: 'content/episodes/radio/3-proeve',
    title: 'Prøve',
    episode: 3,
    pubDate: '2026-03-01T06:30:00Z',
    sound: { type: 'audio/mpeg', duration: expect.closeTo(3, 1) },
    loudness: { integrated: expect.any(Number), truePeak: expect.any(Number), target: -19 },
    url: 'https://lille.example/episodes/3-proeve/',
  });
  expect(await fresh()).toEqual([]);
});

test('a file is what its bytes say, and its new name says so too', async () => {
  const path = join(root, 'Optagelse åben #2.wav');
  await cp(plain, path);
  expect((await run(path, '--title', 'Navn')).code).toBe(0);
  expect(await readdir(join(episodes, '3-navn'))).toEqual([
    expect.stringMatching(/^3-navn-[0-9a-f]{8}\.mp3$/),
    'index.mdx',
  ]);
  expect(await errors()).toEqual([]);
});

test('the guid is another one each time', async () => {
  await run(plain, '--title', 'En');
  await run(plain, '--title', 'To');
  const guids = await Promise.all(
    ['3-en', '4-to'].map(
      async (slug) => /guid: (\S+)/.exec(await readFile(join(episodes, slug, 'index.mdx'), 'utf8'))?.[1],
    ),
  );
  expect(new Set(guids).size).toBe(2);
});

const refused: readonly [what: string, args: readonly string[], words: string][] = [
  [
    'an address that is taken',
    [plain, '--slug', '1-begyndelsen'],
    '"1-begyndelsen" exists already, and nothing is overwritten.',
  ],
  ['an address that is none', [plain, '--slug', 'Ny Start'], 'Write ny-start.'],
  ['a date that is none', [plain, '--date', 'i morgen'], '"i morgen" is not a date and time.'],
  ['an hour that the clock skips', [plain, '--date', '2026-03-29 02:30'], 'does not exist or exists twice'],
  ['a guest whom nobody knows', [plain, '--guest', 'ana'], 'Did you mean "anna"?'],
  ['a sound that is not there', ['findes-ikke.mp3'], 'cannot be read.'],
  ['a page of HTML', ['side.mp3'], 'The file does not hold MP3 or M4A sound.'],
  ['an empty file', ['tom.mp3'], 'The file is empty.'],
  [
    'a transcript without words',
    [plain, '--transcript', 'side.mp3'],
    'There are no cues in side.mp3. Line 1:',
  ],
  ['no sound', [], 'Write for example npm run new:episode -- sound.mp3'],
];

test.each(refused)('%s is refused in a sentence, and nothing is written', async (_what, args, words) => {
  await writeFile(join(root, 'side.mp3'), '<!doctype html><title>404</title>');
  await writeFile(join(root, 'tom.mp3'), '');
  const { code, stdout, stderr } = await run(...args);
  expect(stderr).toContain(words);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(await fresh()).toEqual([]);
});

test('it explains itself, and what it does not know', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--transcript') });
  const { code, stderr } = await run(plain, '--titel', 'Hej');
  expect({ code, first: stderr.split('\n')[0] }).toEqual({ code: 2, first: 'There is no --titel.' });
});

testWith(
  ['script'],
  'in a terminal it asks with proposals, takes an empty line for yes, and asks again after a mistake',
  async () => {
    const answers = [
      'Ny titel',
      '',
      '2',
      'Ikke En Adresse',
      '',
      '2026-04-01 06:00',
      'Hvad det handler om.',
      '',
    ];
    const command = `${process.execPath} scripts/new-episode.ts ${plain}`;
    const { stdout, status } = spawnSync(requireTool('script'), ['-qefc', command, '/dev/null'], {
      cwd: root,
      env: plainEnvironment(),
      input: answers.join('\n'),
      encoding: 'utf8',
    });
    expect(stdout).toContain('Number [3]: ');
    expect(stdout).toContain('"Ikke En Adresse" cannot stand in an address');
    expect(status, stdout).toBe(0);
    const index = await readFile(join(episodes, '3-ny-titel', 'index.mdx'), 'utf8');
    expect(index).toContain(
      'title: Ny titel\ndescription: Hvad det handler om.\npubDate: 2026-04-01 06:00\nseason: 2\nepisode: 3\n',
    );
  },
);

const longer = join(
  import.meta.dirname,
  '..',
  '..',
  'content',
  'episodes',
  'radio',
  '60-set-vellidt-betroet',
  '60-set-vellidt-betroet.mp3',
);

test('outside a terminal a long measuring is told line by line, and a program hears nothing of it', async () => {
  const { stderr } = await run(longer, '--dry-run');
  expect(stderr).toBe(
    'Measuring the loudness: 25 %\nMeasuring the loudness: 50 %\nMeasuring the loudness: 75 %\n',
  );
  expect((await run(longer, '--dry-run', '--json')).stderr).toBe('');
});

testWith(['script'], 'in a terminal a bar grows', async () => {
  const command = `${process.execPath} scripts/new-episode.ts ${longer} --dry-run`;
  const { stdout } = spawnSync(requireTool('script'), ['-qefc', command, '/dev/null'], {
    cwd: root,
    env: plainEnvironment(),
    input: '\n'.repeat(10),
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stdout).toMatch(/Measuring the loudness █+░+ \d+ %/);
});

/** Runs the command with an accident at its n-th change below the content folder. */
function runWithAccident(kind: 'kill' | 'full' | 'none', at: number, log = ''): Promise<Ended> {
  const args = ['new-episode', plain, '--title', 'Uheld', '--transcript', join(root, 'ord.srt')];
  return runCommand(root, args, {
    preload: accidents,
    env: {
      ACCIDENT_KIND: kind,
      ACCIDENT_AT: String(at),
      ACCIDENT_BELOW: join(root, 'content'),
      ACCIDENT_LOG: log,
    },
  });
}

/** How many changes on disk a run makes. */
async function countChanges(): Promise<number> {
  const log = join(root, 'changes.txt');
  expect((await runWithAccident('none', 0, log)).code).toBe(0);
  await rm(join(episodes, '3-uheld'), { recursive: true });
  const changes = Number(await readFile(log, 'utf8'));
  expect(changes).toBeGreaterThanOrEqual(6);
  return changes;
}

test('killed at any point it leaves no half folder, and the next run clears away what is left', async () => {
  const changes = await countChanges();
  for (let at = 1; at <= changes; at += 1) {
    const killed = await runWithAccident('kill', at);
    const visible = (await fresh()).filter((name) => !name.startsWith('.'));
    if (killed.signal === 'SIGKILL') expect(visible, `killed at change ${at} of ${changes}`).toEqual([]);
    else expect(visible).toEqual(['3-uheld']);
    expect(await errors()).toEqual([]);
    await rm(join(episodes, '3-uheld'), { recursive: true, force: true });
  }
  expect(await fresh()).not.toEqual([]);
  expect((await runWithAccident('none', 0)).code).toBe(0);
  expect(await fresh()).toEqual(['3-uheld']);
}, 300_000);

test('where the disk is full at any point, it says so and leaves nothing', async () => {
  const changes = await countChanges();
  let told = 0;
  for (let at = 1; at <= changes; at += 1) {
    const { code, stderr } = await runWithAccident('full', at);
    if (code === 0) continue;
    told += 1;
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /^The disk is full \([\d.]+ MB free\), so \S+3-uheld could not be written\. Nothing was changed\.\nMake room, and run the command again\.\n$/,
      ),
    });
    expect(await fresh()).toEqual([]);
  }
  expect(told).toBeGreaterThanOrEqual(5);
}, 300_000);

test('on a disk that is really full it says so too, where a small disk can be made', async ({ skip }) => {
  const disk = join(root, 'content', 'episodes', 'lille');
  await mkdir(disk, { recursive: true });
  const mounted =
    process.getuid?.() === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', disk]).status === 0;
  if (!mounted) {
    await rm(disk, { recursive: true });
    skip('Only root may make a small disk here; the test above fills one in another way.');
  }
  const show = join(root, 'content', 'shows', 'lille.yaml');
  const radio = await readFile(join(root, 'content', 'shows', 'radio.yaml'), 'utf8');
  await writeFile(
    show,
    radio.replace('/radio/feed.xml', '/lille/feed.xml').replace(/guid: \S+/, `guid: ${crypto.randomUUID()}`),
  );
  try {
    const { code, stderr } = await run(plain, '--show', 'lille', '--title', 'For stor');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('The disk is full') });
    expect(await readdir(disk)).toEqual([]);
  } finally {
    execFileSync('umount', [disk]);
    await rm(disk, { recursive: true });
    await rm(show);
  }
});

testWith(
  ['ffmpeg'],
  'a cover in the sound is taken when directories take it, and told when not',
  async () => {
    const withCover = (pixels: number) => {
      const [cover, path] = [join(root, `omslag-${pixels}.jpg`), join(root, `med-${pixels}.mp3`)];
      runTool(
        'ffmpeg',
        '-v',
        'error',
        '-y',
        '-f',
        'lavfi',
        '-i',
        `testsrc=s=${pixels}x${pixels}`,
        '-frames:v',
        '1',
        '-pix_fmt',
        'yuvj420p',
        cover,
      );
      runTool(
        'ffmpeg',
        '-v',
        'error',
        '-y',
        '-i',
        plain,
        '-i',
        cover,
        '-map',
        '0:a',
        '-map',
        '1',
        '-c',
        'copy',
        '-id3v2_version',
        '3',
        path,
      );
      return path;
    };
    expect((await run(withCover(1500), '--title', 'Stort')).code).toBe(0);
    expect(await readdir(join(episodes, '3-stort'))).toContain('cover.jpg');
    const small = await run(withCover(300), '--title', 'Lille');
    expect(small.stdout).toContain('The picture in the sound is 300 x 300 pixels and cannot be used.');
    expect(await readdir(join(episodes, '4-lille'))).not.toContain('cover.jpg');
    expect(await errors()).toEqual([]);
  },
);
