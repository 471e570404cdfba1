import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countFrames } from '#domain/mpeg-frames.ts';
import { measureLoudness } from '#files/loudness.ts';

/** Measures two hours of MP3, made of a shorter one, and tells time and memory; fails above 300 MB. */
const root = join(import.meta.dirname, '..', '..');
const shipped = join(
  root,
  'content',
  'episodes',
  'radio',
  '60-set-vellidt-betroet',
  '60-set-vellidt-betroet.mp3',
);
const wanted = 2 * 60 * 60;
const most = 300;

const folder = join(root, '.cache', 'bench');
const path = join(folder, 'two-hours.mp3');
const frames: Uint8Array[] = [];
const counter = countFrames();
counter.add(await readFile(process.argv[2] ?? shipped), (frame) => frames.push(frame.slice()));
// The first frame may say how many there are, which would no longer be true.
const piece = Buffer.concat(frames.slice(1));
await mkdir(folder, { recursive: true });
const file = createWriteStream(path);
for (let seconds = 0; seconds < wanted; seconds += counter.seconds()) {
  if (!file.write(piece)) await once(file, 'drain');
}
file.end();
await once(file, 'finish');
frames.length = 0;

const { size } = await stat(path);
const start = performance.now();
const measured = await measureLoudness(path, 'mp3', size);
const took = (performance.now() - start) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;
await rm(path);
console.log(
  `${(size / 1e6).toFixed(1)} MB of MP3, two hours, ${measured?.channels === 1 ? 'mono' : 'stereo'}`,
);
console.log(`${measured?.integrated?.toFixed(2)} LUFS, ${measured?.truePeak?.toFixed(2)} dBTP`);
console.log(`${took.toFixed(1)} s, ${memory.toFixed(0)} MB of memory at most (limit ${most} MB)`);
process.exitCode = memory < most ? 0 : 1;
