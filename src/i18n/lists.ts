/** `Rikke, Henrik og Redaktionen` */
export function formatList(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
