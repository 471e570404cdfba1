import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { parseFile } from 'music-metadata';
import { countFrames } from '#domain/mpeg-frames.ts';
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

/** Why a file is no sound that a podcast can carry. */
export class SoundFileError extends WordedError {}

const exportAgain = {
  da: 'Eksporter lyden igen som MP3 eller M4A, og kopier hele filen hertil.',
  en: 'Export the sound again as MP3 or M4A, and copy the whole file here.',
};

/** Reads the facts of an MP3 or M4A file. Throws SoundFileError when the bytes are something else, cut or empty. */
export async function readSound(path: string): Promise<SoundFacts> {
  const { size } = await stat(path);
  const found = await sniff(path);
  const named = extension(path);
  if (found === undefined) {
    const what =
      size === 0
        ? { da: 'Filen er tom.', en: 'The file is empty.' }
        : {
            da: 'Filen indeholder ikke MP3- eller M4A-lyd.',
            en: 'The file does not hold MP3 or M4A sound.',
          };
    throw new SoundFileError(what, exportAgain);
  }
  if (found !== named) {
    throw new SoundFileError(
      {
        da: `Filen indeholder ${found.toUpperCase()}-lyd, men dens navn ender på .${named}.`,
        en: `The file holds ${found.toUpperCase()} sound but its name ends in .${named}.`,
      },
      { da: `Omdøb den, så den ender på .${found}.`, en: `Rename it so that it ends in .${found}.` },
    );
  }
  if (found === 'm4a' && (await claimedLength(path)) > size) throw cutOff({ da: '', en: '' });
  const { duration, title } = await claims(path);
  const { sha256, seconds } = await scan(path);
  if (found === 'mp3' && duration - seconds > 0.5) {
    const [held, claimed] = [seconds.toFixed(1), duration.toFixed(1)];
    throw cutOff({
      da: `: den indeholder ${held.replace('.', ',')} af ${claimed.replace('.', ',')} sekunder`,
      en: `: it holds ${held} of ${claimed} seconds`,
    });
  }
  if (!(duration > 0)) {
    throw new SoundFileError(
      { da: 'Filen indeholder ingen lyd.', en: 'The file holds no sound.' },
      exportAgain,
    );
  }
  return {
    length: size,
    type: soundTypes[found],
    duration: Math.round(duration * 1000) / 1000,
    sha256,
    ...(title === undefined ? {} : { title }),
  };
}

function cutOff(how: Wording): SoundFileError {
  return new SoundFileError(
    { da: `Slutningen af filen mangler${how.da}.`, en: `The end of the file is missing${how.en}.` },
    { da: 'Kopier hele filen hertil igen.', en: 'Copy the whole file here again.' },
  );
}

/** Reads the file once: its sum, and for an MP3 how long its frames are, whatever its header says. */
async function scan(path: string): Promise<{ sha256: string; seconds: number }> {
  const sum = createHash('sha256');
  const frames = countFrames();
  const counts = extension(path) === 'mp3';
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
    sum.update(bytes);
    if (counts) frames.add(bytes);
  }
  return { sha256: sum.digest('hex'), seconds: frames.seconds() };
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

/** What the file says of itself. */
async function claims(path: string): Promise<{ duration: number; title: string | undefined }> {
  try {
    const { format, common } = await parseFile(path, { duration: true, skipCovers: true });
    return { duration: format.duration ?? 0, title: common.title?.trim() };
  } catch (error) {
    const why = (error as Error).message;
    throw new SoundFileError(
      { da: `Lyden kan ikke læses: ${why}.`, en: `The sound cannot be read: ${why}.` },
      exportAgain,
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
