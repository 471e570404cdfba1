/** An XML element before it is written: only text, or attributes with text, marked-up text or other elements. */
export type Spelling = string | SpelledElement;
export type SpelledElement = {
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  text?: string | undefined;
  /** HTML, written as CDATA. */
  html?: string;
  children?: readonly (readonly [name: string, spelling: Spelling])[];
};

/** One tag of a feed: its name, and how often and how it is spelt for a subject. */
export type Tag<Subject> = {
  name: string;
  spell(subject: Subject): Spelling | readonly Spelling[] | undefined;
};

/** The elements of a subject as the package `podcast` takes them. */
export function spellTags<Subject>(tags: readonly Tag<Subject>[], subject: Subject): object[] {
  return tags.flatMap(({ name, spell }) => {
    const spelling = spell(subject);
    if (spelling === undefined) return [];
    return (isList(spelling) ? spelling : [spelling]).map((one) => spellElement(name, one));
  });
}

function isList(spelling: Spelling | readonly Spelling[]): spelling is readonly Spelling[] {
  return Array.isArray(spelling);
}

function spellElement(name: string, spelling: Spelling): object {
  if (typeof spelling === 'string') return { [name]: spelling };
  const { attributes = {}, text, html, children = [] } = spelling;
  if (html !== undefined) return { [name]: { _cdata: html } };
  const _attr = Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => attribute(key, value)),
  );
  const inside = [
    ...(text === undefined ? [] : [text]),
    ...children.map(([child, inner]) => spellElement(child, inner)),
  ];
  return { [name]: inside.length === 0 ? { _attr } : [{ _attr }, ...inside] };
}

function attribute(key: string, value: string | number | boolean | undefined): [string, string][] {
  return value === undefined ? [] : [[key, String(value)]];
}
