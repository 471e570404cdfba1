// What other servers answer is nothing but a claim: it is looked into step by step, and what is not as expected is absent.

/** What stands at a path of an answer, whatever it is. */
export function at(answer: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([k]) => k === key)?.[1]
        : undefined,
    answer,
  );
}

/** The text at a path of an answer; undefined for everything else. */
export function textAt(answer: unknown, ...path: string[]): string | undefined {
  const value = at(answer, ...path);
  return typeof value === 'string' ? value : undefined;
}

/** The list at a path of an answer; undefined for everything else. */
export function listAt(answer: unknown, ...path: string[]): readonly unknown[] | undefined {
  const value = at(answer, ...path);
  return Array.isArray(value) ? value : undefined;
}

/** A moment in UTC; undefined when the text is none. */
export function momentOf(text: string | undefined): string | undefined {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

/** A language code as browsers understand it; undefined when it is none. */
export function languageOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
