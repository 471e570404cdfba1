/** Says how wide words are, in em. */
export type Measure = (words: string) => number;

/** Words in as few lines as fit a width (in em), each line as full as it can be; no word is broken. */
export function breakFully(words: readonly string[], width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let used = 0;
  for (const word of words) {
    const last = lines.at(-1);
    const longer = used + measure(' ') + measure(word);
    if (last !== undefined && longer <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
      used = longer;
    } else {
      lines.push(word);
      used = measure(word);
    }
  }
  return lines;
}

/** Words in as few lines as fit a width (in em), the lines as even as they can be; no word is broken. */
export function breakEvenly(words: readonly string[], width: number, measure: Measure): readonly string[] {
  let lines = breakFully(words, width, measure);
  for (let narrow = width; narrow > 0; narrow -= 0.25) {
    const narrower = breakFully(words, narrow, measure);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** The same measure, which measures each word once. */
export function remember(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (words) => {
    const width = known.get(words) ?? measure(words);
    known.set(words, width);
    return width;
  };
}
