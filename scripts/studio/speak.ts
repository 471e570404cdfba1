import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeEpisodeSound } from './episode-sound.ts';
import { findMissingPrograms } from './programs.ts';
import { formatStart } from './transcript.ts';

const SPEECH_FOLDER = join('scripts', 'studio', 'speech');

async function speak(slugs: readonly string[]): Promise<number> {
  if (!existsSync(SPEECH_FOLDER)) {
    console.error(
      `There is no folder ${SPEECH_FOLDER} here. Run this command from the project's root folder.`,
    );
    return 2;
  }
  const missing = findMissingPrograms();
  if (missing.length > 0) {
    for (const sentence of missing) console.error(sentence);
    return 2;
  }
  const known = readdirSync(SPEECH_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
  const unknown = slugs.filter((slug) => !known.includes(slug));
  if (unknown.length > 0) {
    console.error(`No speech is written for ${unknown.join(', ')}. There is one for: ${known.join(', ')}.`);
    return 2;
  }
  let failures = 0;
  for (const slug of slugs.length > 0 ? slugs : known) {
    try {
      const made = await makeEpisodeSound(slug, SPEECH_FOLDER);
      const starts = made.chapters.map((chapter) => formatStart(chapter.start)).join(' ');
      console.log(
        `${made.file}  ${made.seconds.toFixed(1)} s  ${made.bytes} bytes  ${made.loudness.toFixed(1)} LUFS  chapters ${starts}`,
      );
    } catch (problem) {
      failures += 1;
      console.error(`${slug}: ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }
  return failures === 0 ? 0 : 1;
}

process.exitCode = await speak(process.argv.slice(2));
