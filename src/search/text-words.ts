/** A word in a text: where it stands, and its parts where hyphens join several. */
export type TextWord = { start: number; end: number; text: string; parts: readonly string[] };

const form = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’\u00AD\u2010\u2011-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const joints = /[\u00AD\u2010\u2011-]/;

/**
 * The words of a text in order. Each has one place in the index: `e-mail` is one word `email`, whose parts `e` and `mail`
 * stand at the same place.
 */
export function textWords(text: string): TextWord[] {
  return [...text.matchAll(form)].map((match) => {
    const [found] = match;
    const parts = found.split(joints);
    const start = match.index;
    return { start, end: start + found.length, text: parts.join(''), parts: parts.length > 1 ? parts : [] };
  });
}
