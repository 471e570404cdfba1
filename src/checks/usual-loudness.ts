import type { Content } from '#domain/content.ts';
import { highestPeak, loudnessTargets, type MeasuredSound } from '#domain/loudness.ts';
import type { Problem } from '#domain/problem.ts';
import type { Wording } from '#domain/wording.ts';
import { atField } from './finding.ts';

/** By how many LU and dB a sound may miss what podcasts aim at before somebody is told. */
const slack = { loudness: 3, peak: 0.5 } as const;

/** Sounds that were measured are about as loud as podcasts are, and their peaks do not break up. */
export function usualLoudness({ episodes }: Content): Problem[] {
  return episodes.flatMap(({ source, value: { sound } }) => {
    const what = sound.loudness && explain(sound.loudness);
    return what
      ? [atField(source, ['sound'], { rule: 'sound/loudness', level: 'warning', value: sound.file, ...what })]
      : [];
  });
}

function explain({
  integrated,
  truePeak,
  channels,
}: MeasuredSound): { message: Wording; fix: Wording } | undefined {
  const target = loudnessTargets[channels];
  const aim = {
    da: `Eksporter den ved ${target} LUFS med toppe under ${highestPeak} dBTP.`,
    en: `Export it at ${target} LUFS, with peaks below ${highestPeak} dBTP.`,
  };
  if (integrated === undefined) {
    return {
      message: { da: 'Lyden er stilhed fra ende til anden.', en: 'The sound is silence from end to end.' },
      fix: { da: 'Eksporter den igen.', en: 'Export the sound again.' },
    };
  }
  if (Math.abs(integrated - target) > slack.loudness) {
    const by = Math.abs(integrated - target).toFixed(1);
    const louder = integrated > target;
    return {
      message: {
        da: `Lyden er ${by.replace('.', ',')} LU ${louder ? 'kraftigere' : 'svagere'}, end podcasts er.`,
        en: `The sound is ${by} LU ${louder ? 'louder' : 'quieter'} than podcasts are.`,
      },
      fix: aim,
    };
  }
  if (truePeak === undefined || truePeak <= highestPeak + slack.peak) return undefined;
  return {
    message: {
      da: `Lydens højeste top er ${truePeak.toFixed(1).replace('.', ',')} dBTP, så den skratter, når den kodes igen.`,
      en: `The highest peak of the sound is ${truePeak.toFixed(1)} dBTP, so it breaks up when it is encoded again.`,
    },
    fix: aim,
  };
}
