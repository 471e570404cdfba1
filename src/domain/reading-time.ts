/**
 * Words a minute that adults read, by language, as measured with texts of equal content and difficulty. English, Dutch
 * and Swedish: https://doi.org/10.1167/iovs.11-8284. Norwegian: https://doi.org/10.15626/sjovs.v17i1.4102. Danish has not
 * been measured in this way and stands between its two neighbours.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  da: 200,
  en: 228,
  nb: 204,
  nl: 202,
  nn: 204,
  sv: 199,
};

/** The mean of the seventeen languages measured in https://doi.org/10.1167/iovs.11-8284. */
const usualWordsPerMinute = 184;

/** How long a text of so many words takes to read in its language: whole minutes, at least one. */
export function readingMinutes(words: number, language: string): number {
  const speed =
    wordsPerMinute[language] ?? wordsPerMinute[language.split('-')[0] ?? ''] ?? usualWordsPerMinute;
  return Math.max(1, Math.round(words / speed));
}
