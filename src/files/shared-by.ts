/**
 * A value that all copies of a module in this process have in common. Settings, collections, bundled pages and commands are loaded
 * in different ways, so that the same module exists more than once.
 */
export function sharedBy<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(`social-selling-radio/${name}`);
  const place: { [key: symbol]: unknown } = globalThis;
  place[key] ??= make();
  return place[key] as Value;
}
