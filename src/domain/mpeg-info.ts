/**
 * What the first frame of an MP3 says of the others: how many follow, and how many samples of silence the encoder put
 * before and after the sound.
 */
export type InfoFrame = {
  frames?: number | undefined;
  delay?: number | undefined;
  padding?: number | undefined;
};

/** Reads a frame that holds facts instead of sound, as Xing, LAME and Fraunhofer write it; undefined for any other frame. */
export function infoFrame(
  bytes: Uint8Array,
  { channels, mpeg1 }: { channels: 1 | 2; mpeg1: boolean },
): InfoFrame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  // http://gabriel.mp3-tech.org/mp3infotag.html
  const afterSide = 4 + (mpeg1 ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17);
  if (['Xing', 'Info'].includes(name(afterSide)) && afterSide + 8 <= bytes.length) {
    return xing(bytes, view, afterSide);
  }
  const afterHead = 4 + 32;
  if (name(afterHead) === 'VBRI' && afterHead + 18 <= bytes.length) {
    return { frames: view.getUint32(afterHead + 14) };
  }
  return undefined;
}

function xing(bytes: Uint8Array, view: DataView, at: number): InfoFrame {
  const flags = view.getUint32(at + 4);
  const has = (flag: number) => (flags & flag) !== 0;
  const frames = has(1) && at + 12 <= bytes.length ? view.getUint32(at + 8) : undefined;
  const encoder = at + 8 + (has(1) ? 4 : 0) + (has(2) ? 4 : 0) + (has(4) ? 100 : 0) + (has(8) ? 4 : 0);
  if (encoder + 24 > bytes.length || !/^[A-Za-z]/.test(String.fromCharCode(bytes[encoder] ?? 0))) {
    return { frames };
  }
  const [a = 0, b = 0, c = 0] = bytes.subarray(encoder + 21, encoder + 24);
  return { frames, delay: (a << 4) | (b >> 4), padding: ((b & 15) << 8) | c };
}
