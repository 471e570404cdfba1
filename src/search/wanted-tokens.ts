import type { Nearness } from './finds.ts';
import { fold, skeletonOf } from './folding.ts';
import { stemOf } from './stems.ts';
import { isStopWord } from './stop-words.ts';
import { partToken, stemToken, wordToken } from './tokens.ts';
import type { VocabularyWord } from './vocabulary.ts';

/** A token to look for, how near a find of it is, and the languages in which it counts. */
export type Wanted = { token: string; near: Nearness; languages: ReadonlySet<string> };

/** A word as the languages fold it, each form with its languages. */
export type Forms = ReadonlyMap<string, ReadonlySet<string>>;

const shortestStem = 3;
const manyBeginnings = 5;

/** The word as each language folds it. */
export function formsOf(text: string, languages: readonly string[]): Map<string, ReadonlySet<string>> {
  const forms = Map.groupBy(languages, (language) => fold(text, language));
  return new Map([...forms].map(([form, those]) => [form, new Set(those)]));
}

/** Whether a word of the vocabulary is the same as a folded one, or another form of it. */
export function isForm(
  { folded, counts }: VocabularyWord,
  form: string,
  languages: ReadonlySet<string>,
): boolean {
  return [...languages].some(
    (language) =>
      counts[language] !== undefined &&
      (folded === form || stemOf(folded, language) === stemOf(form, language)),
  );
}

/** The word itself, its other forms, and compounds of which it is a part, as far as the vocabulary knows of them. */
export function plainly(forms: Forms, known: readonly VocabularyWord[]): Wanted[] {
  return [...forms].flatMap(([form, languages]) => {
    const alike = known.filter(({ folded }) => folded.startsWith(form.slice(0, shortestStem)));
    return [
      ...(known.some(({ folded, counts }) => folded === form && spokenIn(counts, languages))
        ? [{ token: wordToken(form), near: 'word' as const, languages }]
        : []),
      ...[...languages].flatMap((language) => {
        const stem = stemOf(form, language);
        const related = alike.filter(({ folded }) => stemOf(folded, language) === stem);
        const isSpoken = related.some(
          ({ folded, counts }) => folded !== form && counts[language] !== undefined,
        );
        const isPart = related.some(({ within }) => within.includes(language));
        return stemsAndParts(form, language, 'stem').filter(({ near }) =>
          near === 'part' ? isPart : isSpoken,
        );
      }),
    ];
  });
}

/** A word with all its tokens, where nothing of it is nearer than `near`. */
export function everyWay(folded: string, languages: readonly string[], near: Nearness): Wanted[] {
  return [
    { token: wordToken(folded), near, languages: new Set(languages) },
    ...languages.flatMap((language) => stemsAndParts(folded, language, near === 'typo' ? 'typo' : 'stem')),
  ];
}

function stemsAndParts(folded: string, language: string, near: Nearness): Wanted[] {
  const stem = stemOf(folded, language);
  const languages = new Set([language]);
  if (stem.length < shortestStem) return [];
  const part = near === 'typo' ? near : 'part';
  return [
    { token: stemToken(stem), near, languages },
    // A word that is its own stem has no other token.
    ...(stem === folded || isStopWord(stem) ? [] : [{ token: wordToken(stem), near, languages }]),
    { token: partToken(stem), near: part, languages },
  ];
}

/** Danish and Norwegian words with another spelling of their vowels: `kober` means `køber`, and `kobere` the same. */
export function otherLetters(forms: Forms, neighbours: readonly VocabularyWord[]): Wanted[] {
  return [...forms].flatMap(([form, languages]) =>
    ['da', 'nb']
      .filter((language) => languages.has(language))
      .flatMap((language) => {
        const [skeleton, stem] = [skeletonOf(form), skeletonOf(stemOf(form, language))];
        const spoken = neighbours.filter(
          ({ folded, counts }) => folded !== form && counts[language] !== undefined,
        );
        const same = spoken.filter(({ folded }) => skeletonOf(folded) === skeleton);
        const related = spoken.filter(
          ({ folded }) => stem.length >= shortestStem && skeletonOf(stemOf(folded, language)) === stem,
        );
        return [
          ...same.flatMap(({ folded }) => everyWay(folded, [language], 'letters')),
          ...related.flatMap(({ folded }) => stemsAndParts(folded, language, 'stem')),
        ];
      }),
  );
}

/** The commonest words that go on from what is typed so far: the less that is, the fewer. */
export function beginnings(forms: Forms, neighbours: readonly VocabularyWord[]): Wanted[] {
  return [...forms].flatMap(([form, languages]) =>
    neighbours
      .filter(
        ({ folded, written, counts }) =>
          folded !== form && folded.startsWith(form) && spokenIn(counts, languages) && !isStopWord(written),
      )
      .sort((a, b) => commonness(b) - commonness(a) || a.folded.length - b.folded.length)
      .slice(0, Math.min(manyBeginnings, form.length - 1))
      .map(({ folded }) => ({ token: wordToken(folded), near: 'beginning' as const, languages })),
  );
}

export function spokenIn(counts: VocabularyWord['counts'], languages: ReadonlySet<string>): boolean {
  return Object.keys(counts).some((language) => languages.has(language));
}

export function commonness({ counts }: VocabularyWord): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
