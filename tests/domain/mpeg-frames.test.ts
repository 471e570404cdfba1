import { expect, test } from 'vitest';
import { countFrames } from '#domain/mpeg-frames.ts';
import { fixtureBytes } from '../site-folder.ts';

/** Frames of MPEG 1 layer III with 128 kbit/s at 44.1 kHz: 417 bytes and 1152 samples each. */
const frame = Buffer.alloc(417);
frame.set([0xff, 0xfb, 0x90, 0x00]);
const frames = (count: number) => Buffer.concat(Array.from({ length: count }, () => frame));

function seconds(bytes: Uint8Array, piece = bytes.length): number {
  const counter = countFrames();
  for (let at = 0; at < bytes.length; at += piece) counter.add(bytes.subarray(at, at + piece));
  return counter.seconds();
}

test('frames are as long as their samples', () => {
  expect(seconds(frames(100))).toBeCloseTo((100 * 1152) / 44100, 6);
});

test('it does not matter how the bytes are cut into pieces', () => {
  const bytes = frames(20);
  for (const piece of [1, 3, 416, 417, 418, 1000])
    expect(seconds(bytes, piece)).toBeCloseTo(seconds(bytes), 6);
});

test('a tag before the frames is passed over, though it holds what looks like frames', () => {
  const tag = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0x06, 0x22]);
  const cover = frames(2).subarray(0, (6 << 7) + 0x22);
  expect(seconds(Buffer.concat([tag, cover, frames(10)]))).toBeCloseTo((10 * 1152) / 44100, 6);
});

test('what is no frame counts nothing', () => {
  expect(seconds(Buffer.from('<!doctype html><title>404</title>'))).toBe(0);
  expect(seconds(Buffer.alloc(5000, 0xff))).toBe(0);
});

test('a real file is as long as it was made, and a third of it a third', async () => {
  const bytes = await fixtureBytes('episodes/radio/trailer/lyd.mp3');
  expect(Math.abs(seconds(bytes) - 3)).toBeLessThan(0.1);
  expect(Math.abs(seconds(bytes.subarray(0, bytes.length / 3)) - 1)).toBeLessThan(0.1);
});
