import { highestPeak, loudnessTargets, type MeasuredSound } from '#domain/loudness.ts';
import type { Wording } from '#domain/wording.ts';

const tolerance = 1;

/** What was measured, what podcasts aim at, and what is to be done when the two differ. */
export function loudnessAdvice({ integrated, truePeak, channels }: MeasuredSound): Wording[] {
  if (integrated === undefined) {
    return [{ da: 'Lydstyrke: der er kun stilhed.', en: 'Loudness: there is only silence.' }];
  }
  const target = loudnessTargets[channels];
  const peak = truePeak ?? Number.NEGATIVE_INFINITY;
  const kind = channels === 1 ? { da: 'mono', en: 'mono' } : { da: 'stereo', en: 'stereo' };
  const facts = {
    da: `Lydstyrke: ${danish(integrated)} LUFS, højeste top ${danish(peak)} dBTP (${kind.da}). Podcasts sigter efter ${danish(target, 0)} LUFS i ${kind.da} og toppe under ${danish(highestPeak, 0)} dBTP.`,
    en: `Loudness: ${english(integrated)} LUFS, true peak ${english(peak)} dBTP (${kind.en}). Podcasts aim at ${english(target, 0)} LUFS in ${kind.en}, and at peaks below ${english(highestPeak, 0)} dBTP.`,
  };
  return [facts, ...mending(target - integrated, peak)];
}

function mending(short: number, peak: number): Wording[] {
  const change: Wording[] =
    Math.abs(short) <= tolerance
      ? []
      : short > 0
        ? [
            {
              da: `Gør lyden ${danish(short)} dB kraftigere, når du eksporterer den, ellers skruer lytterne op.`,
              en: `Make the sound ${english(short)} dB louder when you export it, or listeners will turn it up.`,
            },
          ]
        : [
            {
              da: `Gør lyden ${danish(-short)} dB svagere, når du eksporterer den, ellers skruer lytterne ned.`,
              en: `Make the sound ${english(-short)} dB quieter when you export it, or listeners will turn it down.`,
            },
          ];
  return peak <= highestPeak
    ? change
    : [
        ...change,
        {
          da: 'Sæt en limiter på -1 dBTP, så toppene ikke skratter.',
          en: 'Put a limiter at -1 dBTP, so that the peaks do not crackle.',
        },
      ];
}

function english(value: number, digits = 1): string {
  return value.toFixed(digits);
}

function danish(value: number, digits = 1): string {
  return english(value, digits).replace('.', ',');
}

/** What is said of a sound that cannot be measured here. */
export const unmeasured: Wording = {
  da: 'Lydstyrken af en M4A-fil kan kun måles, hvor ffmpeg er installeret.',
  en: 'The loudness of an M4A file can only be measured where ffmpeg is installed.',
};
