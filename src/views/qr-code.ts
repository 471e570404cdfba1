import { encode } from 'uqr';

/** A QR code to draw: a square of `size` units with its margin, and in it the dark modules as one SVG path. */
export type QrCode = { size: number; path: string };

/** A QR code that holds a text, with the margin of four modules that readers need. https://www.qrcode.com/en/howto/code.html */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: data.map(darkRuns).join('') };
}

/** The dark stretches of a row, each one module high. */
function darkRuns(row: readonly boolean[], y: number): string {
  const runs = [
    ...row
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ];
  return runs.map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join('');
}
