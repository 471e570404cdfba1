import { open, stat } from 'node:fs/promises';
import { parseFile } from 'music-metadata';
import { extension, type SoundType, soundTypes } from '#domain/sound.ts';

/** What a sound file really is: `length` in bytes, `duration` in seconds as counted frame by frame. */
export type SoundFacts = { length: number; type: SoundType; duration: number };

/** Why a file is no sound that a podcast can carry. */
export class SoundFileError extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Reads the facts of an MP3 or M4A file. Throws SoundFileError when the bytes are something else, cut or empty. */
export async function readSound(path: string): Promise<SoundFacts> {
  const { size } = await stat(path);
  const found = await sniff(path);
  const named = extension(path);
  if (found === undefined) {
    const what = size === 0 ? 'The file is empty' : 'The file does not hold MP3 or M4A sound';
    throw new SoundFileError(
      `${what}.`,
      'Export the sound again as MP3 or M4A, and copy the whole file here.',
    );
  }
  if (found !== named) {
    const message = `The file holds ${found.toUpperCase()} sound but its name ends in .${named}.`;
    throw new SoundFileError(message, `Rename it so that it ends in .${found}.`);
  }
  const duration = await countDuration(path);
  if (!(duration > 0)) {
    throw new SoundFileError(
      'The file holds no sound.',
      'Export the sound again, and copy the whole file here.',
    );
  }
  return { length: size, type: soundTypes[found], duration: Math.round(duration * 1000) / 1000 };
}

async function countDuration(path: string): Promise<number> {
  try {
    const { format } = await parseFile(path, { duration: true, skipCovers: true });
    return format.duration ?? 0;
  } catch (error) {
    throw new SoundFileError(
      `The sound cannot be read: ${(error as Error).message}.`,
      'Export the sound again, and copy the whole file here.',
    );
  }
}

/** The kind of sound by its first bytes. */
async function sniff(path: string): Promise<keyof typeof soundTypes | undefined> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(12);
    await file.read(head, 0, 12, 0);
    if (head.toString('latin1', 0, 3) === 'ID3') return 'mp3';
    if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) return 'mp3';
    if (head.toString('latin1', 4, 8) === 'ftyp') return 'm4a';
    return undefined;
  } finally {
    await file.close();
  }
}
