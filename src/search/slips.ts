import { editDistance } from '#domain/suggestion.ts';
import type { IndexReader } from './index-reader.ts';
import { headKey, tailKey, type VocabularyWord } from './vocabulary.ts';
import { commonness, everyWay, type Wanted } from './wanted-tokens.ts';

const manyTypos = 3;

/** How many letters may be wrong in a word: one from 4 letters, two from 8. */
function allowedEdits(word: string): number {
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/** The words of the site that this one is a slip of, the likeliest first. A slip at the beginning leaves the ending as it is. */
export async function typosOf(
  reader: IndexReader,
  form: string,
  languages: readonly string[],
): Promise<VocabularyWord[]> {
  const allowed = allowedEdits(form);
  if (allowed === 0) return [];
  const near = await Promise.all([
    reader.wordsBeginning(headKey(form).slice(0, 2)),
    reader.wordsEnding(tailKey(form).slice(0, 2)),
  ]);
  const candidates = [...new Map(near.flat().map((word) => [word.folded, word])).values()]
    .filter(
      ({ folded, counts, within }) =>
        Math.abs(folded.length - form.length) <= allowed &&
        [...Object.keys(counts), ...within].some((language) => languages.includes(language)),
    )
    .map((word) => ({ word, edits: editDistance(form, word.folded) }))
    .filter(({ edits }) => edits <= allowed)
    .sort(
      (a, b) =>
        a.edits - b.edits ||
        commonness(b.word) - commonness(a.word) ||
        (a.word.folded < b.word.folded ? -1 : 1),
    );
  const least = candidates[0]?.edits;
  return candidates
    .filter(({ edits }) => edits === least)
    .slice(0, manyTypos)
    .map(({ word }) => word);
}

export function slipOf({ folded, counts, within }: VocabularyWord): Wanted[] {
  return everyWay(folded, [...new Set([...Object.keys(counts), ...within])], 'typo');
}
