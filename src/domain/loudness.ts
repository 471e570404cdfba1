/** What podcasts aim at, in LUFS by the number of channels. https://podcasters.apple.com/support/893-audio-requirements */
export const loudnessTargets = { 1: -19, 2: -16 } as const;

/** The highest true peak, in dBTP, that does not break up where it is encoded again. */
export const highestPeak = -1;

/** A measured sound: LUFS, dBTP, both undefined in silence. */
export type MeasuredSound = {
  integrated?: number | undefined;
  truePeak?: number | undefined;
  channels: 1 | 2;
};
