import type { Cue } from '#domain/transcript.ts';

/** What one voice says until another one speaks. */
export type Speech = readonly [Cue, ...Cue[]];

/** Cues by who speaks, in their order. */
export function speechesOf(cues: readonly Cue[]): Speech[] {
  const speeches: [Cue, ...Cue[]][] = [];
  for (const cue of cues) {
    const last = speeches.at(-1);
    if (last && last[0].speaker === cue.speaker) last.push(cue);
    else speeches.push([cue]);
  }
  return speeches;
}
