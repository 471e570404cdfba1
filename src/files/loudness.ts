import { type Loudness, loudnessMeter } from '#sound/loudness-meter.ts';
import type { SoundKind } from './sound-file.ts';
import { readSamples } from './sound-samples.ts';

/** How loud a file is, and in how many channels. */
export type MeasuredLoudness = Loudness & { channels: 1 | 2 };

/**
 * Measures a sound file of `length` bytes from end to end, and says from time to time how much is `done`, from 0 to 1.
 * Undefined for an M4A file on a machine without ffmpeg, and for a file without samples.
 */
export async function measureLoudness(
  path: string,
  kind: SoundKind,
  length: number,
  onProgress: (done: number) => void = () => {},
): Promise<MeasuredLoudness | undefined> {
  let channels: 1 | 2 | undefined;
  let meter: ReturnType<typeof loudnessMeter> | undefined;
  for await (const piece of readSamples(path, kind, length)) {
    channels ??= piece.channels.length === 1 ? 1 : 2;
    meter ??= loudnessMeter(piece.rate, channels);
    meter.push(piece.channels);
    onProgress(piece.done);
  }
  return meter && channels && { ...meter.loudness(), channels };
}
