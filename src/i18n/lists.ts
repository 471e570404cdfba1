import { intl } from './formats.ts';

/** `Rikke, Henrik og Redaktionen` */
export function formatList(names: readonly string[], language: string): string {
  return intl(Intl.ListFormat, language, { type: 'conjunction' }).format(names);
}
