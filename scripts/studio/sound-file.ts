import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './programs.ts';
import type { ChapterStart } from './timeline.ts';

/** What a sound file says about itself; `cover` is the path of a JPEG, `track` the episode's number. */
export type SoundTags = {
  readonly title: string;
  readonly show: string;
  readonly track: string | undefined;
  readonly cover: string | undefined;
  readonly chapters: readonly ChapterStart[];
};

/** A finished sound file as measured: seconds after decoding, bytes on disk, LUFS. */
export type MeasuredSound = { readonly seconds: number; readonly bytes: number; readonly loudness: number };

const TARGET_LUFS = -19;
const FINAL_RATE = 44_100;
const COVER_SIDE = 600;
const QUIETLY = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'] as const;
const VOICE_FILTER = 'highpass=f=70,acompressor=threshold=0.1:ratio=2:attack=8:release=150';
const ENCODERS = {
  mp3: ['-c:a', 'libmp3lame', '-b:a', '64k', '-id3v2_version', '3', '-write_id3v1', '0', '-f', 'mp3'],
  m4a: ['-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart', '-f', 'ipod'],
} as const;

/** Levels mono samples to -19 LUFS, encodes them with tags, chapters and cover, and measures the file. */
export async function writeSoundFile(
  file: string,
  format: 'mp3' | 'm4a',
  samples: Int16Array,
  rate: number,
  tags: SoundTags,
): Promise<MeasuredSound> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-'));
  try {
    const raw = join(folder, 'voice.pcm');
    await writeFile(raw, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
    const input = ['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', raw];
    const about = join(folder, 'about.txt');
    await writeFile(about, renderMetadata(tags, samples.length / rate));
    const cover = tags.cover === undefined ? undefined : await shrinkCover(tags.cover, folder);
    const encode = async (gain: number): Promise<MeasuredSound> => {
      const inputs = [
        ...input,
        '-f',
        'ffmetadata',
        '-i',
        about,
        ...(cover === undefined ? [] : ['-i', cover]),
      ];
      await runProgram('ffmpeg', [
        ...QUIETLY,
        ...inputs,
        ...describeOutput(format, gain, cover !== undefined),
        file,
      ]);
      return await measureSound(file);
    };
    const gain = TARGET_LUFS - (await measureLoudness(input, VOICE_FILTER));
    const first = await encode(gain);
    // Limiter and encoder take a little of the level: the second encoding gives it back.
    return await encode(gain + TARGET_LUFS - first.loudness);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describeOutput(format: 'mp3' | 'm4a', gain: number, withCover: boolean): string[] {
  const cover = [
    ...['-map', '2:v', '-c:v', 'copy', '-disposition:v', 'attached_pic'],
    ...['-metadata:s:v', 'title=Cover', '-metadata:s:v', 'comment=Cover (front)'],
  ];
  return [
    ...['-map', '0:a', '-map_metadata', '1', '-map_chapters', '1', ...(withCover ? cover : [])],
    ...['-af', `${VOICE_FILTER},volume=${gain.toFixed(2)}dB,alimiter=limit=0.8:level=0:latency=1`],
    ...['-ar', String(FINAL_RATE), '-fflags', '+bitexact', '-flags:a', '+bitexact'],
    ...ENCODERS[format],
  ];
}

async function shrinkCover(cover: string, folder: string): Promise<string> {
  const small = join(folder, 'cover.jpg');
  const scale = `scale=${COVER_SIDE}:${COVER_SIDE}:flags=lanczos`;
  await runProgram('ffmpeg', [
    ...QUIETLY,
    '-i',
    cover,
    '-vf',
    scale,
    '-frames:v',
    '1',
    '-q:v',
    '3',
    '-bitexact',
    small,
  ]);
  return small;
}

/** The tags and chapters in ffmpeg's own text format (https://ffmpeg.org/ffmpeg-formats.html#Metadata-2). */
function renderMetadata(tags: SoundTags, seconds: number): string {
  const protect = (text: string): string => text.replace(/[=;#\\\n]/g, (sign) => `\\${sign}`);
  const fields: [string, string | undefined][] = [
    ['title', tags.title],
    ['artist', tags.show],
    ['album', tags.show],
    ['track', tags.track],
    ['genre', 'Podcast'],
  ];
  const head = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${protect(value)}`]));
  const parts = tags.chapters.flatMap((chapter, index) => [
    ...['[CHAPTER]', 'TIMEBASE=1/1000', `START=${Math.round(chapter.start * 1000)}`],
    `END=${Math.round((tags.chapters[index + 1]?.start ?? seconds) * 1000)}`,
    `title=${protect(chapter.title)}`,
  ]);
  return [';FFMETADATA1', ...head, ...parts, ''].join('\n');
}

async function measureLoudness(input: readonly string[], filter: string): Promise<number> {
  const chain = `${filter},ebur128=framelog=verbose`;
  const { stderr } = await runProgram('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-nostdin',
    ...input,
    '-map',
    '0:a',
    '-af',
    chain,
    '-f',
    'null',
    '-',
  ]);
  const found = /Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(stderr);
  if (found?.[1] === undefined) throw new Error('ffmpeg did not tell the loudness.');
  return Number(found[1]);
}

async function measureSound(file: string): Promise<MeasuredSound> {
  const decode = ['-i', file, '-map', '0:a', '-f', 's16le', '-ac', '1', '-ar', String(FINAL_RATE), '-'];
  const { stdout } = await runProgram('ffmpeg', [...QUIETLY, ...decode]);
  return {
    seconds: stdout.length / 2 / FINAL_RATE,
    bytes: (await stat(file)).size,
    loudness: await measureLoudness(['-i', file], 'anull'),
  };
}
