import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  da: danish,
  nb: norwegian,
  nl: (word) => closed(dutch(word)),
  en: english,
};

/** Dutch doubles a vowel that the plural has single: `materiaal`, `materialen`. Snowball undoes that only behind a consonant. */
function closed(stem: string): string {
  return stem.replace(/(aa|ee|oo|uu)(?=[^aeiou]$)/, (pair) => pair.slice(1));
}

/** The stem of a folded word: Snowball's for the languages that it is known for, else the word itself. https://snowballstem.org */
export function stemOf(folded: string, language: string): string {
  const stem = stemmers[language]?.(folded) ?? folded;
  return stem.length < 2 ? folded : stem;
}
