/** Makes things when they are asked for, and keeps the few that were asked for last; the others are made again. */
export function lastAsked<Asked extends object, Made>(
  most: number,
): (asked: Asked, make: () => Made) => Made {
  const kept = new Map<Asked, { made: Made }>();
  return (asked, make) => {
    const known = kept.get(asked) ?? { made: make() };
    kept.delete(asked);
    kept.set(asked, known);
    const [oldest] = kept.keys();
    if (oldest && kept.size > most) kept.delete(oldest);
    return known.made;
  };
}
