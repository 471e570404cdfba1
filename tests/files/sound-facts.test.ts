import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { measureLoudness } from '#files/loudness.ts';
import { readSound, readSoundAs, SoundFileError, soundKind } from '#files/sound-file.ts';
import { emptyFolder, encode, type Recording, recordingTools, runTool } from '../recordings.ts';
import { fixtureBytes } from '../site-folder.ts';
import { testWith } from '../tool-test.ts';

let folder: string;
beforeAll(async () => {
  folder = await emptyFolder();
});

const files: readonly [name: string, recording: Recording, options: string][] = [
  ['noise-cbr.mp3', 'noise', '-c:a libmp3lame -b:a 128k'],
  ['noise-vbr.mp3', 'noise', '-c:a libmp3lame -q:a 4'],
  ['noise-vbr-without-header.mp3', 'noise', '-c:a libmp3lame -q:a 4 -write_xing 0'],
  ['noise-cbr-without-header.mp3', 'noise', '-c:a libmp3lame -b:a 128k -write_xing 0'],
  ['noise.m4a', 'noise', '-c:a aac -b:a 96k'],
  ['tone.mp3', 'tone', '-c:a libmp3lame -b:a 64k'],
  ['clipped.mp3', 'clipped', '-c:a libmp3lame -b:a 128k'],
  ['pauses.mp3', 'pauses', '-c:a libmp3lame -b:a 48k'],
  ['treble.mp3', 'treble', '-c:a libmp3lame -b:a 192k'],
  ['speech.mp3', 'speech', '-c:a libmp3lame -b:a 48k'],
  ['speech.m4a', 'speech', '-c:a aac -b:a 64k'],
];

for (const [name, recording, options] of files) {
  testWith(
    recordingTools,
    `${name} is as loud as ffmpeg's meter says, and as long as what ffmpeg decodes`,
    async () => {
      const path = encode(folder, name, recording, options);
      const { length, duration } = await readSound(path);
      expect(length).toBe((await stat(path)).size);
      expect(Math.abs(duration - decodedSeconds(path))).toBeLessThan(0.05);

      const measured = await measureLoudness(path, await soundKind(path), length);
      const { integrated, truePeak } = ffmpegLoudness(path);
      expect(Math.abs((measured?.integrated ?? 0) - integrated)).toBeLessThan(0.2);
      expect(Math.abs((measured?.truePeak ?? 0) - truePeak)).toBeLessThan(0.3);
    },
  );
}

testWith(recordingTools, 'a file with a cover in its tags is as long as without', async () => {
  const cover = join(folder, 'cover.jpg');
  runTool('ffmpeg', ...'-v error -y -f lavfi -i testsrc=s=1400x1400 -frames:v 1'.split(' '), cover);
  const plain = encode(folder, 'speech.mp3', 'speech', '-c:a libmp3lame -b:a 48k');
  const path = join(folder, 'with-cover.mp3');
  runTool(
    'ffmpeg',
    '-v',
    'error',
    '-y',
    '-i',
    plain,
    '-i',
    cover,
    ...'-map 0 -map 1 -c copy'.split(' '),
    path,
  );
  const { duration, length } = await readSound(path);
  expect(length).toBeGreaterThan((await stat(plain)).size + 5000);
  expect(Math.abs(duration - decodedSeconds(path))).toBeLessThan(0.05);
});

testWith(
  recordingTools,
  'a file that is cut is refused, and its frames are as long as what is left of the sound',
  async () => {
    const whole = encode(folder, 'noise-cbr.mp3', 'noise', '-c:a libmp3lame -b:a 128k');
    const bytes = await readFile(whole);
    const path = join(folder, 'cut.mp3');
    await writeFile(path, bytes.subarray(0, Math.round(bytes.length * 0.6)));
    await expect(readSound(path)).rejects.toThrow(SoundFileError);
    await expect(readSound(path)).rejects.toThrow('7.2 of 12.0 seconds');

    const headless = encode(folder, 'headless.mp3', 'noise', '-c:a libmp3lame -b:a 128k -write_xing 0');
    const cut = join(folder, 'headless-cut.mp3');
    await writeFile(cut, (await readFile(headless)).subarray(0, 100_000));
    expect(Math.abs((await readSound(cut)).duration - decodedSeconds(cut))).toBeLessThan(0.05);
  },
);

test('the kind of a sound stands in its bytes, not in its name', async () => {
  const path = join(folder, 'optagelse.wav');
  await writeFile(path, await fixtureBytes('episodes/radio/trailer/lyd.mp3'));
  expect(await soundKind(path)).toBe('mp3');
  await expect(readSound(path)).rejects.toThrow('its name ends in .wav');
  expect(Math.abs((await readSoundAs(path, 'mp3')).duration - 3)).toBeLessThan(0.05);
});

/** Seconds of everything that ffmpeg decodes. */
function decodedSeconds(path: string): number {
  const decode = '-vn -ac 1 -ar 48000 -f s16le -'.split(' ');
  return runTool('ffmpeg', '-nostdin', '-v', 'error', '-i', path, ...decode).stdout.length / 2 / 48_000;
}

function ffmpegLoudness(path: string): { integrated: number; truePeak: number } {
  const meter = ['-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'];
  const { stderr } = runTool('ffmpeg', '-nostdin', '-nostats', '-i', path, ...meter);
  const summary = stderr.slice(stderr.lastIndexOf('Summary'));
  const number = (form: RegExp) => Number(form.exec(summary)?.[1] ?? 'no number');
  return { integrated: number(/I:\s+(-?[\d.]+) LUFS/), truePeak: number(/Peak:\s+(-?[\d.]+) dBFS/) };
}
