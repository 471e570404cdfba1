import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { requireTool, type Tool } from './debian-tools.ts';

/** What makes a recording and encodes it. */
export const recordingTools: readonly Tool[] = ['ffmpeg', 'sox', 'espeak-ng'];

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder that vanishes after the tests of the file. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recordings-'));
  made.push(folder);
  return folder;
}

const speech = 'Velkommen. I dag spørger vi, hvem der egentlig læser med, og hvad man svarer dem.';
const sox = (rate: number, channels: number, effects: string) => (file: string) =>
  runTool('sox', '-R', '-n', '-r', String(rate), '-c', String(channels), file, ...effects.split(' '));

const recordings = {
  noise: sox(44_100, 2, 'synth 12 pinknoise vol 0.3 tremolo 0.5 60'),
  tone: sox(48_000, 1, 'synth 8 sine 1000 vol 0.5'),
  clipped: sox(44_100, 2, 'synth 8 square 900 vol 0.9'),
  pauses: sox(24_000, 1, 'synth 6 pinknoise vol 0.2 pad 4 3'),
  treble: sox(44_100, 2, 'synth 8 sine 11025 sine 9000 vol 0.9'),
  speech: (file: string) => runTool('espeak-ng', '-v', 'da', '-w', file, speech),
};

export type Recording = keyof typeof recordings;

/** Makes a recording and encodes it with ffmpeg's `options` as `folder/name`; returns the path. */
export function encode(folder: string, name: string, recording: Recording, options: string): string {
  const wave = join(folder, `${recording}.wav`);
  recordings[recording](wave);
  const path = join(folder, name);
  runTool('ffmpeg', '-nostdin', '-v', 'error', '-y', '-i', wave, ...options.split(' '), path);
  return path;
}

/** Runs a program to its end. Throws with its own words when it fails. */
export function runTool(tool: Tool, ...args: string[]): { stdout: Buffer; stderr: string } {
  const { status, stdout, stderr } = spawnSync(requireTool(tool), args, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${String(stderr)}`);
  return { stdout, stderr: String(stderr) };
}
