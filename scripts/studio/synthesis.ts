import { runProgram } from './programs.ts';
import { findVoice, spellForVoice } from './voices.ts';

/** Samples a second in what the synthesiser makes: one channel of 16-bit numbers. */
export const SAMPLE_RATE = 22_050;

const WAV_HEADER_BYTES = 44;
const QUIET = 120;
const KEPT_AROUND = Math.round(SAMPLE_RATE * 0.02);

/** Speaks one sentence; returns its samples without the silence the synthesiser puts around it. */
export async function synthesise(sentence: string, speaker: string): Promise<Int16Array> {
  const voice = findVoice(speaker);
  const { stdout } = await runProgram('espeak-ng', [
    '-v',
    voice.name,
    '-s',
    String(voice.speed),
    '-p',
    String(voice.pitch),
    '-b',
    '1',
    '--stdout',
    spellForVoice(sentence),
  ]);
  const samples = new Int16Array(Math.max(0, Math.floor((stdout.length - WAV_HEADER_BYTES) / 2)));
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = stdout.readInt16LE(WAV_HEADER_BYTES + index * 2);
  }
  const trimmed = trimSilence(samples);
  if (trimmed.length === 0) throw new Error(`The synthesiser was silent at: ${sentence}`);
  return trimmed;
}

function trimSilence(samples: Int16Array): Int16Array {
  const isSound = (sample: number): boolean => Math.abs(sample) > QUIET;
  const first = samples.findIndex(isSound);
  if (first === -1) return samples.subarray(0, 0);
  const last = samples.findLastIndex(isSound);
  return samples.subarray(Math.max(0, first - KEPT_AROUND), Math.min(samples.length, last + KEPT_AROUND + 1));
}
