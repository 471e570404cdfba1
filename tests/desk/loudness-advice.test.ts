import { expect, test } from 'vitest';
import { loudnessAdvice } from '#desk/loudness-advice.ts';

const advice = (integrated: number | undefined, truePeak: number, channels: 1 | 2) =>
  loudnessAdvice({ integrated, truePeak, channels });

test('a sound as podcasts want it needs nothing', () => {
  expect(advice(-16.4, -1.2, 2)).toEqual([
    {
      da: 'Lydstyrke: -16,4 LUFS, højeste top -1,2 dBTP (stereo). Podcasts sigter efter -16 LUFS i stereo og toppe under -1 dBTP.',
      en: 'Loudness: -16.4 LUFS, true peak -1.2 dBTP (stereo). Podcasts aim at -16 LUFS in stereo, and at peaks below -1 dBTP.',
    },
  ]);
});

test.each([
  ['too quiet', [-25, -8, 1], ['6.0 dB louder']],
  ['too loud', [-12, -2, 1], ['7.0 dB quieter']],
  ['peaks that break up', [-19.5, -0.2, 1], ['limiter at -1 dBTP']],
  ['both', [-10, 0.4, 2], ['6.0 dB quieter', 'limiter at -1 dBTP']],
] as const)('%s is told with its remedy', (_what, [integrated, truePeak, channels], expected) => {
  const [, ...remedies] = advice(integrated, truePeak, channels).map(({ en }) => en);
  expect(remedies).toEqual(expected.map((words) => expect.stringContaining(words)));
});

test('silence is told', () => {
  expect(advice(undefined, -90, 1)[0]?.en).toBe('Loudness: there is only silence.');
});
