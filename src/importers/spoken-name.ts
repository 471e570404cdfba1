import type { Cue } from '#domain/transcript.ts';

/** One to four words, the first and the last with a capital letter: `Rikke Damgaard`, `Richard van der Blom`. */
const named =
  /^(?:>>\s*)?(?:\[([^\]]{1,40})\]:?|(\p{Lu}[\p{L}\p{N}.'’-]*(?:(?: [\p{L}.'’-]+){0,2} [\p{Lu}\p{N}][\p{L}\p{N}.'’-]*)?):) +(?=\S)/u;

/**
 * Takes the speakers' names out of the words they stand before, where a program has no other place for them; each then
 * speaks until another is named.
 */
export function sayNames(cues: readonly Cue[]): Cue[] {
  let speaker: string | undefined;
  return cues.map((cue) => {
    const [prefix = '', bracketed, plain] = named.exec(cue.text) ?? [];
    speaker = bracketed ?? plain ?? speaker;
    const text = cue.text.slice(prefix.length);
    return speaker === undefined ? { ...cue, text } : { ...cue, speaker, text };
  });
}
