import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '#files/content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { generateCorpus } from './corpus.ts';

// 1,000 generated files beside the shipped ones; every third episode has a sound of its own, which is a copy of a shipped one.
const root = join(import.meta.dirname, '..', '..');
const shipped = await readContent({ root: contentFolder(root), now: '2026-01-01T00:00:00Z' });
await mkdir(join(root, '.cache'), { recursive: true });
const project = await mkdtemp(join(root, '.cache', 'bench-check-'));
try {
  for (const part of ['src', 'scripts', 'content', 'package.json']) {
    await cp(join(root, part), join(project, part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  const sounds = shipped.episodes.flatMap(({ value }) =>
    value.sound.file?.endsWith('.mp3') ? [value.sound.file] : [],
  );
  let silent = 0;
  for (const { path, text } of generateCorpus(shipped, 1000, 1)) {
    const target = join(project, 'content', path);
    const own = path.startsWith('episodes/') && silent++ % 6 < 2 ? sounds[silent % sounds.length] : undefined;
    // The shipped sounds are shorter than what is said in the generated transcripts.
    if (own && path.endsWith('.vtt')) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, own ? text.replace(/\nsound: .*|\nchapters: .*/g, '') : text);
    if (own) await cp(join(root, 'content', own), join(dirname(target), 'lyd.mp3'));
  }
  const files = (await readdir(join(project, 'content'), { recursive: true })).length;
  console.log(`${files} files and folders, ${availableParallelism()} processors. Target: 6 seconds.\n`);
  const times: Record<string, object> = {};
  for (const run of ['cold, nothing known of any sound', 'warm', 'warm again']) {
    const began = performance.now();
    const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--json'], {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const { errors, warnings } = JSON.parse(stdout);
    times[run] = { seconds: Number(((performance.now() - began) / 1000).toFixed(2)), errors, warnings };
  }
  console.table(times);
} finally {
  await rm(project, { recursive: true, force: true });
}
