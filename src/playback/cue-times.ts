/** When a cue is heard, in seconds from the start of the sound. */
export type CueTime = { start: number; end: number };

/** By so much an address or a page may round the time of a cue, in seconds. */
const slack = 0.06;

/**
 * The times of the cues that one voice says in a row, of which a page names the starts, and only the end of the last: each other
 * one ends where the next begins, after half a second of silence at most.
 */
export function timesOf(starts: readonly number[], end: number): CueTime[] {
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
}

/** The start of the cue with this id: `t-12.5`, `t-en-12.5`; undefined for any other text. */
export function startInId(id: string): number | undefined {
  const [, start] = /^t-(?:.+-)?(\d+(?:\.\d+)?)$/.exec(id) ?? [];
  return start === undefined ? undefined : Number(start);
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
  const at = cueAt(cues, start);
  if (end === undefined) return cues.filter((_, index) => index === at);
  return cues.filter((cue) => cue.end - slack > start && cue.start + slack < end);
}
