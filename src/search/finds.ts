/** How near a find is to the word that was asked for, nearest first, and how much it counts. */
export const nearness = {
  word: 1,
  letters: 0.95,
  stem: 0.75,
  part: 0.5,
  beginning: 0.45,
  typo: 0.4,
} as const;
export type Nearness = keyof typeof nearness;

/** Where a word was found: for each record its places, each with what it counts. */
export type Finds = Map<number, Map<number, number>>;

/** Adds the finds of `more` to those in `finds`. */
export function merged(finds: Finds, more: Finds): Finds {
  for (const [record, places] of more) {
    const known = finds.get(record) ?? new Map<number, number>();
    finds.set(record, known);
    for (const [place, counts] of places) known.set(place, Math.max(known.get(place) ?? 0, counts));
  }
  return finds;
}

export function sideBySide(left: Finds, right: Finds): Finds {
  const both: Finds = new Map();
  for (const [record, places] of left) {
    const pairs = [...places.keys()].filter((place) => right.get(record)?.has(place + 1));
    if (pairs.length > 0) {
      both.set(
        record,
        new Map(
          pairs.flatMap((place) => [[place, nearness.part] as const, [place + 1, nearness.part] as const]),
        ),
      );
    }
  }
  return both;
}
