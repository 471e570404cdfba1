const silence = -70;
const belowMean = -10;

/** The loudness of a mean square, in LUFS. ITU-R BS.1770-4, annex 1, equation 2 */
export function loudnessOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

/**
 * The integrated loudness of blocks of 400 ms, given by their mean squares: silence does not count, nor what lies more than
 * 10 LU below the mean of the rest. Undefined when all is silence. ITU-R BS.1770-4, annex 1, equations 3 to 7
 */
export function gatedLoudness(blocks: readonly number[]): number | undefined {
  const heard = blocks.filter((power) => loudnessOf(power) > silence);
  const gate = loudnessOf(mean(heard)) + belowMean;
  const counted = heard.filter((power) => loudnessOf(power) > gate);
  return counted.length === 0 ? undefined : loudnessOf(mean(counted));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
