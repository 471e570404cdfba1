/**
 * Intl's formats by what they are made of. Making one takes a thousand times as long as using it, and a site has a dozen
 * different ones on thousands of pages.
 */
const formats = new Map<string, unknown>();

/** `new Intl.DateTimeFormat(…)` and its like, the same one for the same language and options. */
export function intl<Options, Format>(
  Make: new (language: string, options: Options) => Format,
  language: string,
  options: Options,
): Format {
  const key = `${Make.name} ${language} ${JSON.stringify(options)}`;
  const format = (formats.get(key) as Format | undefined) ?? new Make(language, options);
  formats.set(key, format);
  return format;
}

const spelt = new Map<string, string>();

/** What `spell` says, asked once for each key; the key names all that it depends on. Intl takes longer to answer than to be remembered. */
export function speltOnce(key: string, spell: () => string): string {
  const known = spelt.get(key) ?? spell();
  spelt.set(key, known);
  return known;
}
