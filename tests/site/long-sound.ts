import type { Page } from 'playwright-core';

const rate = 8000;

/** Gives every sound of the site to a page as a tone of so many seconds, so that a long walk does not outlast it. */
export async function lengthenSounds(page: Page, seconds: number): Promise<void> {
  const whole = tone(seconds);
  await page.route(/\.(?:mp3|m4a)$/, (route) => {
    const range = /bytes=(\d+)-(\d*)/.exec(route.request().headers()['range'] ?? '');
    const [first, last] = [Number(range?.[1] ?? 0), Number(range?.[2] || whole.length - 1)];
    return route.fulfill({
      status: range ? 206 : 200,
      headers: { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes ${first}-${last}/${whole.length}` },
      contentType: 'audio/wav',
      body: whole.subarray(first, last + 1),
    });
  });
}

/** A quiet tone as a WAV file: one channel of 8 bits. http://soundfile.sapp.org/doc/WaveFormat/ */
function tone(seconds: number): Buffer {
  const samples = Buffer.alloc(rate * seconds);
  for (let at = 0; at < samples.length; at++) samples[at] = 128 + Math.round(20 * Math.sin(at / 6));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
