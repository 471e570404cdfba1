import { sharedBy } from './shared-by.ts';

type Made<Value> = { root: string; values: Map<string, { state: string; value: Value }> };

/**
 * Remembers what the reading before made of each file: a file that is in the same `state` gives the same value again, with all that
 * was made of it since, so that an edit in `npm run dev` costs little where there are thousands of files. Of one folder at a time.
 */
export function lastReading<Value>(
  name: string,
): (root: string, path: string, state: string, make: () => Value) => Value {
  const last = sharedBy(`last-reading/${name}`, (): Made<Value> => ({ root: '', values: new Map() }));
  return (root, path, state, make) => {
    if (last.root !== root) Object.assign(last, { root, values: new Map() });
    const known = last.values.get(path);
    if (known?.state === state) return known.value;
    const value = make();
    last.values.set(path, { state, value });
    return value;
  };
}
