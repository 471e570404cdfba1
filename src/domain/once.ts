/**
 * `make` with a memory: what it makes of a value is made once for as long as the value lives. Ten thousand pages ask the
 * same of one Library, and one pass over it for each of them would be a hundred million steps. Only for values that never
 * change, and for what depends on nothing else.
 */
export function onceFor<Value extends object, Made>(make: (value: Value) => Made): (value: Value) => Made {
  const known = new WeakMap<Value, { made: Made }>();
  return (value) => {
    const kept = known.get(value) ?? { made: make(value) };
    known.set(value, kept);
    return kept.made;
  };
}

/** The items of a list under each of their keys, in their order; filed once for as long as the list lives. */
export function filedBy<Item, Key>(keysOf: (item: Item) => readonly Key[]) {
  return onceFor((items: readonly Item[]): ReadonlyMap<Key, Item[]> => {
    const filed = new Map<Key, Item[]>();
    for (const item of items) {
      for (const key of new Set(keysOf(item))) {
        const known = filed.get(key);
        if (known) known.push(item);
        else filed.set(key, [item]);
      }
    }
    return filed;
  });
}

/** The items of a list under each key, in their order; grouped once for as long as the list lives. */
export function groupedBy<Item, Key>(keyOf: (item: Item) => Key) {
  return onceFor((items: readonly Item[]): ReadonlyMap<Key, Item[]> => Map.groupBy(items, keyOf));
}
