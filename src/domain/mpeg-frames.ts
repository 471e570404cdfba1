import { type InfoFrame, infoFrame } from './mpeg-info.ts';

/** One frame of layer III: its length in bytes, its samples in each channel, how many of them a second lasts. */
export type Frame = { bytes: number; samples: number; rate: number; channels: 1 | 2; mpeg1: boolean };

/** Adds up the length of an MP3 file's frames from its bytes, given piece by piece. */
export type FrameCounter = {
  /** Takes the next bytes, and hands on every frame that is whole. */
  add(bytes: Uint8Array, onFrame?: (frame: Uint8Array) => void): void;
  /** Seconds that a player plays, without the silence an encoder says it put around the sound. */
  seconds(): number;
  /** Seconds that the first frame says the whole file has; undefined when it says nothing. */
  claimed(): number | undefined;
  /** 1 or 2; undefined before the first frame. */
  channels(): 1 | 2 | undefined;
};

// http://mpgedit.org/mpgedit/mpeg_format/mpeghdr.htm: kbit/s of layer III for MPEG 1 and for MPEG 2 and 2.5
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const sampleRates: Readonly<Record<number, readonly number[]>> = {
  3: [44100, 48000, 32000],
  2: [22050, 24000, 16000],
  0: [11025, 12000, 8000],
};
const headLength = 10;
/** Samples that every decoder plays late. https://lame.sourceforge.io/tech-FAQ.txt */
const decoderDelay = 529;

/** A counter that believes the frames themselves, not the header that says how many there are. */
export function countFrames(): FrameCounter {
  let count = 0;
  let toSkip = 0;
  let first: Frame | undefined;
  let info: InfoFrame | undefined;
  let rest = new Uint8Array();

  const meet = (frame: Frame, bytes: Uint8Array) => {
    info = first ? info : infoFrame(bytes, frame);
    count += first || !info ? 1 : 0;
    first ??= frame;
  };
  const played = (frames: number) => {
    const { delay = 0, padding = 0 } = info ?? {};
    const whole = info?.frames === undefined || frames >= info.frames;
    const silence = info && delay + padding > 0 ? delay + (whole ? padding : decoderDelay) : 0;
    return first ? Math.max(0, frames * first.samples - silence) / first.rate : 0;
  };

  return {
    seconds: () => played(count),
    claimed: () => (info?.frames === undefined ? undefined : played(info.frames)),
    channels: () => first?.channels,
    add(piece, onFrame) {
      const bytes = new Uint8Array(rest.length + piece.length);
      bytes.set(rest);
      bytes.set(piece, rest.length);
      let at = 0;
      while (at + headLength <= bytes.length || (toSkip > 0 && at < bytes.length)) {
        if (toSkip > 0) {
          const step = Math.min(toSkip, bytes.length - at);
          at += step;
          toSkip -= step;
          continue;
        }
        const tag = tagLength(bytes, at);
        const frame = tag === undefined ? frameAt(bytes, at) : undefined;
        if (tag !== undefined) {
          toSkip = tag;
        } else if (frame && (first ?? frame).rate === frame.rate) {
          if (at + frame.bytes > bytes.length) break;
          const whole = bytes.subarray(at, at + frame.bytes);
          meet(frame, whole);
          onFrame?.(whole);
          at += frame.bytes;
        } else {
          at++;
        }
      }
      rest = bytes.slice(at);
    },
  };
}

/** The whole length of an ID3 tag that begins at `at`. https://id3.org/id3v2.4.0-structure */
function tagLength(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] !== 0x49 || bytes[at + 1] !== 0x44 || bytes[at + 2] !== 0x33) return undefined;
  const footer = ((bytes[at + 5] ?? 0) & 0x10) === 0 ? 0 : 10;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at + 6, at + 10);
  return 10 + footer + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f);
}

function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return undefined;
  const version = (second >> 3) & 3;
  const rate = sampleRates[version]?.[(third >> 2) & 3];
  const bitRate = bitRates[version === 3 ? 0 : 1][third >> 4];
  if (rate === undefined || bitRate === undefined || bitRate === 0) return undefined;
  const samples = version === 3 ? 1152 : 576;
  const bytesLong = Math.floor((samples * bitRate * 125) / rate) + ((third >> 1) & 1);
  return { bytes: bytesLong, samples, rate, channels: fourth >> 6 === 3 ? 1 : 2, mpeg1: version === 3 };
}
