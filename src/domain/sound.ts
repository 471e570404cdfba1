import * as z from 'zod';
import { address, oneOf, pattern, text, wholeNumber } from './field.ts';
import type { MeasuredSound } from './loudness.ts';

/** Media types that podcast apps play, by file extension. https://help.apple.com/itc/podcasts_connect/#/itcb54353390 */
export const soundTypes = { mp3: 'audio/mpeg', m4a: 'audio/x-m4a' } as const;
export type SoundType = (typeof soundTypes)[keyof typeof soundTypes];

/** `sound:`, the name of a file in the episode's folder, or an address with the facts that cannot be read here. */
export const soundField = z
  .union([
    text('sound: 67-politik.mp3'),
    z.strictObject({
      url: address('url: https://media.example.com/67.mp3'),
      length: wholeNumber(1, 'length: 12345678'),
      type: oneOf(Object.values(soundTypes), 'type: audio/mpeg'),
      duration: pattern(
        /^\d+(\.\d+)?$/,
        { da: 'et antal sekunder', en: 'a number of seconds' },
        'duration: 3421',
      ).transform(Number),
    }),
  ])
  .meta({ example: 'sound: 67-politik.mp3' });

/** What an enclosure needs: exactly one of `file` (below `content/`) and `url`; `length` in bytes, `duration` in seconds. */
export type Sound = {
  file?: string | undefined;
  url?: string | undefined;
  length: number;
  type: SoundType;
  duration: number;
  /** SHA-256 of the bytes in hexadecimal; only of a file. */
  sha256?: string | undefined;
  /** The title that the file gives itself. */
  title?: string | undefined;
  /** How loud it is, when somebody measured it. */
  loudness?: MeasuredSound | undefined;
};

/** Media types of other encodings that may lie beside an episode's sound, by file extension. */
export const alternateTypes = {
  ...soundTypes,
  aac: 'audio/aac',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  opus: 'audio/opus',
} as const;

/** The same sound in another encoding: `file` below `content/`, `length` in bytes, `bitrate` in bits a second. */
export type AlternateSound = {
  file: string;
  length: number;
  type: string;
  bitrate: number;
  /** SHA-256 of the bytes in hexadecimal. */
  sha256: string;
};

/** The extension of a file name, in lower case, without the dot. */
export function extension(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
