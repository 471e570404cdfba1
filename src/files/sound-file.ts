import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { IAudioMetadata, IOptions } from 'music-metadata';
import { countFrames, type FrameCounter } from '#domain/mpeg-frames.ts';
import { extension, type SoundType, soundTypes } from '#domain/sound.ts';
import { WordedError, type Wording } from '#domain/wording.ts';

/** What a sound file really is: `length` in bytes, `duration` in seconds as counted frame by frame. */
export type SoundFacts = {
  length: number;
  type: SoundType;
  duration: number;
  sha256: string;
  title?: string;
};

/** The kind of a sound, as its file's name ends. */
export type SoundKind = keyof typeof soundTypes;

/** Why a file is no sound that a podcast can carry. */
export class SoundFileError extends WordedError {}

const exportAgain = {
  da: 'Eksporter lyden igen som MP3 eller M4A, og kopier hele filen hertil.',
  en: 'Export the sound again as MP3 or M4A, and copy the whole file here.',
};

/** Reads the facts of an MP3 or M4A file. Throws SoundFileError when the bytes are something else, cut or empty. */
export async function readSound(path: string): Promise<SoundFacts> {
  const kind = await soundKind(path);
  const named = extension(path);
  if (kind !== named) {
    throw new SoundFileError(
      {
        da: `Filen indeholder ${kind.toUpperCase()}-lyd, men dens navn ender på .${named}.`,
        en: `The file holds ${kind.toUpperCase()} sound but its name ends in .${named}.`,
      },
      { da: `Omdøb den, så den ender på .${kind}.`, en: `Rename it so that it ends in .${kind}.` },
    );
  }
  return readSoundAs(path, kind);
}

/** The kind of sound by a file's first bytes, whatever its name says. Throws SoundFileError when they are no sound. */
export async function soundKind(path: string): Promise<SoundKind> {
  const { size } = await stat(path);
  const kind = await sniff(path);
  if (kind !== undefined) return kind;
  const what =
    size === 0
      ? { da: 'Filen er tom.', en: 'The file is empty.' }
      : {
          da: 'Filen indeholder ikke MP3- eller M4A-lyd.',
          en: 'The file does not hold MP3 or M4A sound.',
        };
  throw new SoundFileError(what, exportAgain);
}

/** The facts of a file whose kind is known. Throws SoundFileError when it is cut or holds nothing. */
export async function readSoundAs(path: string, kind: SoundKind): Promise<SoundFacts> {
  const { size } = await stat(path);
  if (kind === 'm4a' && (await claimedLength(path)) > size) throw cutOff({ da: '', en: '' });
  const { sha256, frames } = await scan(path, kind);
  const counted = frames.seconds();
  const { title, duration: told } = await claims(path, kind);
  const claimed = kind === 'mp3' ? frames.claimed() : told;
  if (kind === 'mp3' && claimed !== undefined && claimed - counted > 0.5) {
    const [held, whole] = [counted.toFixed(1), claimed.toFixed(1)];
    throw cutOff({
      da: `: den indeholder ${held.replace('.', ',')} af ${whole.replace('.', ',')} sekunder`,
      en: `: it holds ${held} of ${whole} seconds`,
    });
  }
  const duration = kind === 'mp3' ? counted : (claimed ?? 0);
  if (!(duration > 0)) {
    throw new SoundFileError(
      { da: 'Filen indeholder ingen lyd.', en: 'The file holds no sound.' },
      exportAgain,
    );
  }
  return {
    length: size,
    type: soundTypes[kind],
    duration: Math.round(duration * 1000) / 1000,
    sha256,
    ...(title === undefined ? {} : { title }),
  };
}

/** What a sound file says of itself in its tags, whatever its name ends in. Throws what music-metadata throws. */
export async function parseSoundFile(
  path: string,
  kind: SoundKind,
  options: IOptions,
): Promise<IAudioMetadata> {
  // Loaded when there is a sound to be read: most builds find all of them known.
  const { parseBlob } = await import('music-metadata');
  const type = kind === 'mp3' ? soundTypes.mp3 : 'audio/mp4';
  return parseBlob(await openAsBlob(path, { type }), options);
}

function cutOff(how: Wording): SoundFileError {
  return new SoundFileError(
    { da: `Slutningen af filen mangler${how.da}.`, en: `The end of the file is missing${how.en}.` },
    { da: 'Kopier hele filen hertil igen.', en: 'Copy the whole file here again.' },
  );
}

/** Reads the file once: its sum, and for an MP3 how long its frames are, whatever its header says. */
async function scan(path: string, kind: SoundKind): Promise<{ sha256: string; frames: FrameCounter }> {
  const sum = createHash('sha256');
  const frames = countFrames();
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
    sum.update(bytes);
    if (kind === 'mp3') frames.add(bytes);
  }
  return { sha256: sum.digest('hex'), frames };
}

/** Where the last of the boxes of an M4A file should end, in bytes. ISO/IEC 14496-12, 4.2 */
async function claimedLength(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(16);
    let end = 0;
    while (end + 8 <= size) {
      const { bytesRead } = await file.read(head, 0, 16, end);
      const short = head.readUInt32BE(0);
      if (short === 0) return size;
      const length = short === 1 && bytesRead === 16 ? Number(head.readBigUInt64BE(8)) : short;
      end += Math.max(8, length);
    }
    return end;
  } finally {
    await file.close();
  }
}

type Claims = { duration: number | undefined; title: string | undefined };

/** What the file says of itself in its tags. */
async function claims(path: string, kind: SoundKind): Promise<Claims> {
  try {
    const { format, common } = await parseSoundFile(path, kind, {
      duration: kind === 'm4a',
      skipCovers: true,
    });
    return { duration: format.duration, title: common.title?.trim() };
  } catch (error) {
    const why = (error as Error).message;
    throw new SoundFileError(
      { da: `Lyden kan ikke læses: ${why}.`, en: `The sound cannot be read: ${why}.` },
      exportAgain,
    );
  }
}

/** The kind of sound by its first bytes. */
async function sniff(path: string): Promise<SoundKind | undefined> {
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
