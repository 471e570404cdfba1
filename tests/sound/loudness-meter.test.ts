import { expect, test } from 'vitest';
import { type Loudness, loudnessMeter } from '#sound/loudness-meter.ts';

const rate = 48_000;

/** A tone of 1 kHz for some seconds at a peak level in dBFS; it swells for 50 ms, because a wave that starts at once overshoots. */
function tone(seconds: number, level: number, { hertz = 1000, phase = 0, at = rate } = {}): Float32Array {
  const height = 10 ** (level / 20);
  return Float32Array.from(
    { length: seconds * at },
    (_, index) =>
      Math.min(1, index / at / 0.05) * height * Math.sin(phase + (2 * Math.PI * hertz * index) / at),
  );
}

function measure(parts: readonly Float32Array[], channels: 1 | 2 = 2, at = rate): Loudness {
  const meter = loudnessMeter(at, channels);
  for (const part of parts) meter.push(channels === 1 ? [part] : [part, part]);
  return meter.loudness();
}

// https://tech.ebu.ch/publications/tech3341: signals 1 to 5, each within 0.1 LU
test.each([
  ['a stereo tone of -23 dBFS', [[20, -23]], -23],
  ['a stereo tone of -33 dBFS', [[20, -33]], -33],
  [
    'a loud middle between quiet ends',
    [
      [10, -36],
      [60, -23],
      [10, -36],
    ],
    -23,
  ],
  [
    'very quiet ends too',
    [
      [10, -72],
      [10, -36],
      [60, -23],
      [10, -36],
      [10, -72],
    ],
    -23,
  ],
  [
    'three levels close to each other',
    [
      [20, -26],
      [20.1, -20],
      [20, -26],
    ],
    -23,
  ],
] as const)('%s is as loud as the EBU says', (_what, parts, loudness) => {
  const { integrated } = measure(parts.map(([seconds, level]) => tone(seconds, level)));
  expect(Math.abs((integrated ?? 0) - loudness)).toBeLessThan(0.1);
});

test('one channel is 3 LU quieter than two', () => {
  const both = measure([tone(5, -20)]).integrated ?? 0;
  const one = measure([tone(5, -20)], 1).integrated ?? 0;
  expect(both - one).toBeCloseTo(10 * Math.log10(2), 5);
});

test.each([8000, 16_000, 22_050, 24_000, 44_100, 48_000])(
  'at %i samples a second a tone is as loud',
  (at) => {
    const { integrated } = measure([tone(5, -20, { at })], 2, at);
    expect(Math.abs((integrated ?? 0) + 20)).toBeLessThan(0.1);
  },
);

// https://tech.ebu.ch/publications/tech3341: signals 15 to 19, between +0.2 and -0.4 dB
test.each([
  ['a quarter of the rate, at its zeros', { hertz: rate / 4, phase: 0 }],
  ['a quarter of the rate, between its peaks', { hertz: rate / 4, phase: Math.PI / 4 }],
  ['a sixth of the rate', { hertz: rate / 6, phase: Math.PI / 3 }],
  ['an eighth of the rate', { hertz: rate / 8, phase: (67.5 / 180) * Math.PI }],
])('the true peak of a tone at %s is found between its samples', (_what, shape) => {
  const { truePeak } = measure([tone(1, -6, shape)]);
  expect((truePeak ?? 0) + 6).toBeGreaterThan(-0.4);
  expect((truePeak ?? 0) + 6).toBeLessThan(0.2);
});

test('it does not matter how the samples are cut into pieces', () => {
  const whole = tone(3, -12, { hertz: 997 });
  const pieces: Float32Array[] = [];
  for (let at = 0; at < whole.length; at += 1153) pieces.push(whole.slice(at, at + 1153));
  const [one, many] = [measure([whole]), measure(pieces)];
  expect(many.integrated).toBeCloseTo(one.integrated ?? 0, 6);
  expect(many.truePeak).toBeCloseTo(one.truePeak ?? 0, 6);
});

test('silence has no loudness, and what is shorter than a block has a peak at least', () => {
  expect(measure([new Float32Array(rate)])).toEqual({ integrated: undefined, truePeak: undefined });
  const short = measure([tone(0.3, -6)]);
  expect(short.integrated).toBeUndefined();
  expect(short.truePeak).toBeCloseTo(-6, 1);
});
