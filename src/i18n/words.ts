import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import nb from './words/nb.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };

// A browser takes it from its own file, which carries no words along.
export { format } from './format.ts';

/** The words of the interface; every language has the same keys. */
export type Words = typeof en;

const byLanguage: Readonly<Record<string, Words>> = { da, nb, nl, en };

// Every page holds them whole, and every card on it; spelt as JSON, they say only whose they are.
for (const [language, words] of Object.entries(byLanguage)) {
  Object.defineProperty(words, 'toJSON', { value: () => language });
}

/** The interface words of a language, by its first part (`nl-BE` speaks `nl`); English for a language without its own. */
export function wordsOf(language: string): Words {
  return byLanguage[language] ?? byLanguage[language.split('-')[0] ?? ''] ?? en;
}
