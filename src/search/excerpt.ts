import type { Words } from './answer.ts';
import type { Block } from './block.ts';
import type { FoundTerm } from './term-search.ts';
import { textWords } from './text-words.ts';

/** How many words of a text are shown, and how many of them before the first find. */
const shown = 32;
const before = 6;

/**
 * Where in its text a record answers best: the place of the first find in that stretch of it that holds the most of what
 * was asked for; undefined when nothing was found in the text itself.
 */
export function bestPlace(terms: readonly FoundTerm[], record: number, text: number): number | undefined {
  const finds = terms
    .flatMap(({ finds }, term) =>
      [...(finds.get(record) ?? [])].map(([place, counts]) => ({ place, counts, term })),
    )
    .filter(({ place }) => place >= text)
    .sort((a, b) => a.place - b.place);
  let best: { place: number; worth: number } | undefined;
  for (const [index, { place }] of finds.entries()) {
    const within = finds.slice(index).filter((find) => find.place < place + shown - before);
    const worths = terms.map((_, term) =>
      Math.max(0, ...within.filter((find) => find.term === term).map((find) => find.counts)),
    );
    // A stretch that is shorter is better, because its words belong together.
    const lasts = worths.map((_, term) => within.find((find) => find.term === term)?.place ?? place);
    const worth = worths.reduce((sum, one) => sum + one, 0) - (Math.max(...lasts) - place) / 1000;
    if (!best || worth > best.worth) best = { place, worth };
  }
  return best?.place;
}

/** The words around a place in a block, in which the places in `found` are marked. */
export function excerptOf(block: Block, place: number, found: ReadonlySet<number>): Words[] {
  const words = textWords(block.text);
  const at = Math.min(Math.max(0, place - block.first), Math.max(0, words.length - 1));
  const first = Math.max(0, Math.min(sentenceStart(block.text, words, at), words.length - shown));
  const last = Math.min(words.length, first + shown);
  const [from, to] = [words[first]?.start ?? 0, words[last]?.start ?? block.text.length];
  const pieces = markedWords(block.text.slice(from, to).trimEnd(), block.first + first, found);
  return [
    ...(first > 0 && !/[.!?:]["”»)]*\s*$/.test(block.text.slice(0, from))
      ? [{ text: '… ', found: false }]
      : []),
    ...pieces,
    ...(last < words.length ? [{ text: ' …', found: false }] : []),
  ];
}

/** The beginning of the sentence, when it is near enough to the find to be shown with it. */
function sentenceStart(text: string, words: readonly { start: number; end: number }[], at: number): number {
  for (let index = at; index > Math.max(0, at - before * 2); index--) {
    const gap = text.slice(words[index - 1]?.end, words[index]?.start);
    if (/[.!?]/.test(gap)) return index;
  }
  return Math.max(0, at - before);
}

/** A text in pieces, of which those whose places are in `found` are marked; its first word has the place `first`. */
export function markedWords(text: string, first: number, found: ReadonlySet<number>): Words[] {
  const pieces: Words[] = [];
  const add = (piece: string, isFound: boolean) => {
    if (piece !== '') pieces.push({ text: piece, found: isFound });
  };
  let done = 0;
  for (const [index, { start, end }] of textWords(text).entries()) {
    if (!found.has(first + index)) continue;
    add(text.slice(done, start), false);
    add(text.slice(start, end), true);
    done = end;
  }
  add(text.slice(done), false);
  return pieces;
}
