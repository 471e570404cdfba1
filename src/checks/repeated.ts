/** The items whose key an earlier item already has, each with that earlier one; an undefined key repeats nothing. */
export function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): { item: Item; first: Item }[] {
  return [...Map.groupBy(items, keyOf)].flatMap(([key, [first, ...others]]) =>
    key === undefined || first === undefined ? [] : others.map((item) => ({ item, first })),
  );
}
