/** Letters that are spelt out before marks are dropped: everywhere, and in Danish and Norwegian besides. */
const spelt: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const nordic: Readonly<Record<string, string>> = { ...spelt, ä: 'ae', ö: 'oe', å: 'a' };

/**
 * A word without what people leave out when they type: capitals, marks and apostrophes. In Danish and Norwegian ø and ö
 * become `oe`, æ and ä become `ae`, å and aa become `a`; Dutch keeps its `aa` and `oe`.
 */
export function fold(word: string, language: string): string {
  const isNordic = language === 'da' || language === 'nb';
  const letters = isNordic ? nordic : spelt;
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .replace(/[æœøßðđþłıäöå]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return isNordic ? plain.replaceAll('aa', 'a') : plain;
}

/** What is left of a folded word when a vowel's plain letter stands for it: `koeber` and `kober` both become `kober`. */
export function skeletonOf(folded: string): string {
  return folded.replaceAll('ae', 'a').replaceAll('oe', 'o');
}
