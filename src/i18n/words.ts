import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import nb from './words/nb.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };

/** The words of the interface; every language has the same keys. */
export type Words = typeof en;

const byLanguage: Readonly<Record<string, Words>> = { da, nb, nl, en };

/** The interface words of a language, by its first part (`nl-BE` speaks `nl`); English for a language without its own. */
export function wordsOf(language: string): Words {
  return byLanguage[language] ?? byLanguage[language.split('-')[0] ?? ''] ?? en;
}

/** Puts values into a text: `format('{count} episodes', { count: 3 })`. */
export function format(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
