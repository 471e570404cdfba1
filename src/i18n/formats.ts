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
