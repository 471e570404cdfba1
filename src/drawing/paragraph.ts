import { capitalHeight, type Face, type Weight } from './face.ts';
import { breakEvenly, breakFully, type Measure, remember } from './line-breaking.ts';

/** The room for a paragraph in the picture's units, and its sizes: from `most` down to `least`; `leading` in em. */
export type ParagraphRoom = {
  width: number;
  height: number;
  most: number;
  least: number;
  leading: number;
  weight: Weight;
};

/** A paragraph's lines and their size. */
export type Paragraph = { lines: readonly string[]; size: number };

const step = 4;

/** The largest size at which a word that is too wide for a line at every size is cut. */
const cutting = 60;

/** Words at the largest size at which they fit a room; what does not fit at the smallest one is left out with an ellipsis. */
export function setParagraph(face: Face, text: string, room: ParagraphRoom): Paragraph {
  const measure = remember((words) => face.measureWords(words, room.weight));
  const words = text.split(' ');
  const cut = (size: number) => words.flatMap((word) => cutWord(word, room.width / size, measure));
  for (const size of sizes(room.most, room.least)) {
    const width = room.width / size;
    const parts = words.flatMap((word) => splitWord(word, width, measure));
    if (parts.some((part) => measure(part) > width)) continue;
    const lines = breakEvenly(parts, width, measure);
    if (lines.length <= linesIn(room, size)) return { lines, size };
  }
  for (const size of sizes(Math.min(cutting, room.most), room.least)) {
    const lines = breakEvenly(cut(size), room.width / size, measure);
    if (lines.length <= linesIn(room, size)) return { lines, size };
  }
  const width = room.width / room.least;
  const lines = breakFully(cut(room.least), width, measure);
  const most = linesIn(room, room.least);
  const end = endWithEllipsis(lines.slice(most - 1).join(' '), width, measure);
  return { lines: [...lines.slice(0, most - 1), end], size: room.least };
}

/** Words on one line of a width (in em), with an ellipsis for what does not fit. */
export function shortenLine(face: Face, words: string, width: number, weight: Weight): string {
  const measure = remember((part) => face.measureWords(part, weight));
  return measure(words) <= width ? words : endWithEllipsis(words, width, measure);
}

/** How many lines of a size have room: of the last one, the capitals alone. */
function linesIn({ height, leading }: ParagraphRoom, size: number): number {
  return Math.max(1, Math.floor((height / size - capitalHeight) / leading) + 1);
}

function sizes(most: number, least: number): number[] {
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => most - index * step);
}

/** As many words as leave room for the ellipsis; of a word that is too wide alone, as many letters. */
function endWithEllipsis(words: string, width: number, measure: Measure): string {
  const parts = words.split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const kept = parts.slice(0, count).join(' ');
    const line = `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
    if (measure(line) <= width) return line;
  }
  return `${firstLetters(parts[0] ?? '', width - measure('…'), measure)}…`;
}

/** The parts of a word that is wider than a line, after its own hyphens and slashes; a part may still be too wide. */
function splitWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const ends = [...word.matchAll(/[-–/](?=.)/g)].map(({ index }) => index + 1);
  const end = ends.findLast((each) => measure(word.slice(0, each)) <= width) ?? ends[0];
  if (end === undefined) return [word];
  return [word.slice(0, end), ...splitWord(word.slice(end), width, measure)];
}

/** The parts of a word, each no wider than a line: after its own hyphens, and where they do not help, anywhere. */
function cutWord(word: string, width: number, measure: Measure): string[] {
  return splitWord(word, width, measure).flatMap((part) => {
    if (measure(part) <= width || [...part].length < 2) return [part];
    const first = firstLetters(part, width - measure('-'), measure);
    return [`${first}-`, ...cutWord(part.slice(first.length), width, measure)];
  });
}

/** As many of a word's first letters as fit the width; one at least, and never all. */
function firstLetters(word: string, width: number, measure: Measure): string {
  const letters = [...word];
  let used = 0;
  let count = 0;
  for (const letter of letters.slice(0, -1)) {
    used += measure(letter);
    if (used > width && count > 0) break;
    count += 1;
  }
  return letters.slice(0, count).join('');
}
