import { fold } from './folding.ts';
import type { PlacedSite } from './placed-site.ts';
import type { VocabularyWord } from './vocabulary.ts';

/** A word of the vocabulary, and of a language that which is written in one way. */
type Usage = { folded: string; counts: Record<string, number>; within: Set<string>; lastRecord: number };
type Form = { usage: Usage; language: string; written: string; times: number };

/** Every word of the records with how often it is used, and the spelling that is used most. */
export function siteVocabulary({ records, placed, numbers, split }: PlacedSite): VocabularyWord[] {
  const usages = new Map<string, Usage>();
  const usageOf = (folded: string): Usage => {
    const known = usages.get(folded);
    if (known) return known;
    const usage: Usage = { folded, counts: {}, within: new Set(), lastRecord: -1 };
    usages.set(folded, usage);
    return usage;
  };
  const formOf = (number: number, language: string): Form => {
    const { text } = numbers.wordAt(number);
    const folded = fold(text, language);
    for (const part of split(folded, language)) usageOf(part).within.add(language);
    return { usage: usageOf(folded), language, written: text.toLowerCase(), times: 0 };
  };
  const byLanguage = new Map<string, Form[]>();
  for (const [record, { words }] of placed.entries()) {
    const language = records[record]?.language ?? '';
    const forms = byLanguage.get(language) ?? [];
    byLanguage.set(language, forms);
    for (const word of words) {
      for (const number of numbers.formsOf(word)) {
        const form = forms[number] ?? formOf(number, language);
        forms[number] = form;
        form.times++;
        const { usage } = form;
        if (usage.lastRecord === record) continue;
        usage.lastRecord = record;
        usage.counts[language] = (usage.counts[language] ?? 0) + 1;
      }
    }
  }
  const written = spellings([...byLanguage.values()].flatMap((forms) => forms.filter(Boolean)));
  return [...usages.values()].map((usage) => ({
    folded: usage.folded,
    written: mostUsed(written.get(usage) ?? new Map()) ?? usage.folded,
    counts: usage.counts,
    within: [...usage.within].sort(),
  }));
}

/** How often each way of writing a word is used, over all languages. */
function spellings(forms: readonly Form[]): Map<Usage, Map<string, number>> {
  const found = new Map<Usage, Map<string, number>>();
  for (const { usage, written, times } of forms) {
    const known = found.get(usage) ?? new Map<string, number>();
    found.set(usage, known.set(written, (known.get(written) ?? 0) + times));
  }
  return found;
}

function mostUsed(spellings: ReadonlyMap<string, number>): string | undefined {
  return [...spellings].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}
