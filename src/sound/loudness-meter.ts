import { gatedLoudness } from './gating.ts';
import { weightedEnergy } from './k-weighting.ts';
import { peakMeter } from './true-peak.ts';

/** How loud a sound is; either is undefined when all is silence. */
export type Loudness = {
  /** Integrated loudness in LUFS. */
  integrated: number | undefined;
  /** True peak in dBTP. */
  truePeak: number | undefined;
};

/** Measures a sound given piece by piece; `push` takes the samples of each channel from -1 to 1, all equally many. */
export type LoudnessMeter = { push(channels: readonly Float32Array[]): void; loudness(): Loudness };

/** A gating block lasts four steps of 100 ms, and each step begins one. */
const stepsPerBlock = 4;

/** A meter for one or two channels at `rate` samples a second. https://tech.ebu.ch/publications/r128, ITU-R BS.1770-4 */
export function loudnessMeter(rate: number, channelCount: 1 | 2): LoudnessMeter {
  const energies = Array.from({ length: channelCount }, () => weightedEnergy(rate));
  const peaks = Array.from({ length: channelCount }, () => peakMeter(rate));
  const stepLength = Math.round(rate / 10);
  const steps: number[] = [];
  const blocks: number[] = [];
  let energy = 0;
  let filled = 0;

  const endStep = () => {
    steps.push(energy);
    energy = 0;
    filled = 0;
    if (steps.length > stepsPerBlock) steps.shift();
    if (steps.length === stepsPerBlock) {
      blocks.push(steps.reduce((sum, step) => sum + step, 0) / (stepsPerBlock * stepLength));
    }
  };

  return {
    push(channels) {
      const length = channels[0]?.length ?? 0;
      for (let from = 0; from < length; ) {
        const to = Math.min(length, from + stepLength - filled);
        channels.slice(0, channelCount).forEach((samples, index) => {
          energy += energies[index]?.(samples, from, to) ?? 0;
        });
        filled += to - from;
        from = to;
        if (filled === stepLength) endStep();
      }
      channels.slice(0, channelCount).forEach((samples, index) => {
        peaks[index]?.push(samples);
      });
    },
    loudness() {
      const peak = Math.max(...peaks.map((meter) => meter.peak()));
      return {
        integrated: gatedLoudness(blocks),
        truePeak: peak > 0 ? 20 * Math.log10(peak) : undefined,
      };
    },
  };
}
