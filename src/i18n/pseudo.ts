const plain = 'AEIOUYaeiouycnst';
const accented = 'ÁÉÎÖÛÝáéîöûýçñšţ';

/** A text in accented letters between brackets, which can still be read; what stands in braces is left for values. */
export function pseudoText(text: string): string {
  const letters = text.replace(/\{\w+\}|./gs, (piece) => accented[plain.indexOf(piece)] ?? piece);
  return `[${letters}]`;
}

/** Interface words of which every text is disguised, so that what is not disguised on a page was forgotten. */
export function pseudoWords(words: unknown): unknown {
  if (typeof words === 'string') return pseudoText(words);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudoWords(value)]));
}
