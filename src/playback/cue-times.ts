/** When a cue is heard, in seconds from the start of the sound. */
export type CueTime = { start: number; end: number };

/** An address may cut the times of a cue by as much, in seconds. */
const slack = 0.05;

/** The times of a row of cues as one attribute: `0.35 3.778 4.158 8.135`. */
export function renderCueTimes(cues: readonly CueTime[]): string {
  return cues.map(({ start, end }) => `${start} ${end}`).join(' ');
}

/** The cues of such an attribute. */
export function parseCueTimes(text: string): CueTime[] {
  return [...text.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
}

/** The index of the cue that is heard at a time, or that was heard last; -1 before the first. */
export function cueAt(cues: readonly CueTime[], time: number): number {
  return cues.findLastIndex(({ start }) => start <= time + slack);
}

/** The cues of a passage, in their order; without an end it is the one that is heard at its start. */
export function cuesWithin<Cue extends CueTime>(
  cues: readonly Cue[],
  { start = 0, end }: { start?: number | undefined; end?: number | undefined },
): Cue[] {
  if (end === undefined) return cues.slice(cueAt(cues, start)).slice(0, 1);
  return cues.filter((cue) => cue.end - slack > start && cue.start + slack < end);
}
