import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { MPEGDecoder } from 'mpg123-decoder';
import { countFrames } from '#domain/mpeg-frames.ts';
import { parseSoundFile, type SoundKind } from './sound-file.ts';

/** A piece of a sound: the samples of each channel from -1 to 1, and how much of the file is read by now, from 0 to 1. */
export type Samples = { channels: Float32Array[]; rate: number; done: number };

/** Plays a sound file into samples, piece by piece. Nothing comes from an M4A file on a machine without ffmpeg. */
export function readSamples(path: string, kind: SoundKind, length: number): AsyncGenerator<Samples> {
  return kind === 'mp3' ? decodeMp3(path, length) : decodeM4a(path);
}

async function* decodeMp3(path: string, length: number): AsyncGenerator<Samples> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const counter = countFrames();
  let read = 0;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 17 })) {
      read += bytes.length;
      const frames: Uint8Array[] = [];
      // Only what is frames reaches the decoder, which complains on the console of everything else.
      counter.add(bytes, (frame) => frames.push(frame));
      const { channelData, sampleRate, samplesDecoded } = decoder.decode(Buffer.concat(frames));
      if (samplesDecoded === 0) continue;
      const channels = channelData.slice(0, counter.channels());
      yield { channels, rate: sampleRate, done: Math.min(1, read / length) };
    }
  } finally {
    decoder.free();
  }
}

async function* decodeM4a(path: string): AsyncGenerator<Samples> {
  const ffmpeg = findFfmpeg();
  if (ffmpeg === undefined) return;
  const { format } = await parseSoundFile(path, 'm4a', { duration: true, skipCovers: true });
  const output = ['-vn', '-f', 'wav', '-c:a', 'pcm_f32le', '-bitexact', '-'];
  const child = spawn(ffmpeg, ['-v', 'error', '-nostdin', '-i', path, ...output], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let head: WaveHead | undefined;
  let rest: Buffer = Buffer.alloc(0);
  let played = 0;
  for await (const bytes of child.stdout) {
    const all: Buffer = Buffer.concat([rest, bytes]);
    head ??= waveHead(all);
    if (head === undefined) {
      rest = all;
      continue;
    }
    const from = played === 0 ? head.end : 0;
    const count = Math.floor((all.length - from) / (4 * head.channels));
    if (count > 0) {
      played += count;
      const done = format.duration ? Math.min(1, played / head.rate / format.duration) : 0;
      yield { channels: separate(all, from, count, head.channels), rate: head.rate, done };
    }
    rest = all.subarray(count === 0 ? 0 : from + count * 4 * head.channels);
  }
}

type WaveHead = { channels: number; rate: number; end: number };

/** Reads the head of a WAV stream; undefined as long as there is too little of it. http://soundfile.sapp.org/doc/WaveFormat/ */
function waveHead(bytes: Buffer): WaveHead | undefined {
  const format = bytes.indexOf('fmt ');
  const data = bytes.indexOf('data');
  if (format < 0 || data < 0 || data + 8 > bytes.length) return undefined;
  return {
    channels: bytes.readUInt16LE(format + 10),
    rate: bytes.readUInt32LE(format + 12),
    end: data + 8,
  };
}

function separate(bytes: Buffer, from: number, count: number, channels: number): Float32Array[] {
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(count);
    for (let at = 0; at < count; at += 1) {
      samples[at] = bytes.readFloatLE(from + (at * channels + channel) * 4);
    }
    return samples;
  });
}

function findFfmpeg(): string | undefined {
  const names = process.platform === 'win32' ? ['ffmpeg.exe'] : ['ffmpeg'];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}
