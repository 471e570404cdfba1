/** A word as it is written, without the hyphens that join its parts, if it has any. */
export type WrittenWord = { text: string; parts: readonly string[] };

/** A word in a text, and where it stands. */
export type TextWord = WrittenWord & { start: number; end: number };

const form = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’\u00AD\u2010\u2011-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const joints = /[\u00AD\u2010\u2011-]/;

/**
 * The words of a text in order. Each has one place in the index: `e-mail` is one word `email`, whose parts `e` and `mail`
 * stand at the same place.
 */
export function textWords(text: string): TextWord[] {
  return [...text.matchAll(form)].map((match) => {
    const [found] = match;
    return { start: match.index, end: match.index + found.length, ...writtenWord(found) };
  });
}

/** A word as it was found in a text. */
export function writtenWord(found: string): WrittenWord {
  const parts = found.split(joints);
  return { text: parts.join(''), parts: parts.length > 1 ? parts : [] };
}
