import { languageOf } from './facts.ts';
import { type Finds, merged, nearness, sideBySide } from './finds.ts';
import { fold } from './folding.ts';
import type { IndexReader } from './index-reader.ts';
import { slipOf, typosOf } from './slips.ts';
import { isStopWord } from './stop-words.ts';
import { wordToken } from './tokens.ts';
import { headKey, type VocabularyWord } from './vocabulary.ts';
import {
  beginnings,
  everyWay,
  type Forms,
  formsOf,
  isForm,
  otherLetters,
  plainly,
  spokenIn,
  type Wanted,
} from './wanted-tokens.ts';

/** A word as it was found; `meant` is set where another word was taken for it. */
export type FoundWord = { finds: Finds; meant?: string | undefined };

/** So many records are enough to show while somebody is still typing. */
const enough = 10;
const leastPart = 4;

/**
 * Finds a word in every language of the site, in all the ways that it may have been meant; `language` is that of the page
 * on which it is asked for.
 */
export async function findWord(
  reader: IndexReader,
  text: string,
  { unfinished, language }: { unfinished: boolean; language: string },
): Promise<FoundWord> {
  const forms = formsOf(text, reader.facts.languages);
  const neighbours = await neighboursOf(reader, forms);
  const plain = () => gather(reader, [...plainly(forms, neighbours), ...otherLetters(forms, neighbours)]);
  const begun = () => gather(reader, unfinished ? beginnings(forms, neighbours) : []);
  // Who types `til` so far means `tillid`; what stands on every page would be fetched in vain.
  const [nearer, farther] = unfinished && isStopWord(text) ? [begun, plain] : [plain, begun];
  const finds = await nearer();
  if (finds.size === 0 || (nearer === plain && finds.size < enough)) merged(finds, await farther());
  if (finds.size > 0) return { finds: merged(finds, await findForNeighbour(reader, text, finds, language)) };
  const form = fold(text, language);
  const typos = await typosOf(reader, form, reader.facts.languages);
  const corrected = await gather(reader, typos.flatMap(slipOf));
  if (corrected.size > 0) return { finds: corrected, meant: typos[0]?.written };
  return { finds: await findApart(reader, forms) };
}

/** Finds two words that were written apart, if the site has a word that is both. */
export async function findJoined(reader: IndexReader, text: string): Promise<Finds> {
  const forms = formsOf(text, reader.facts.languages);
  const neighbours = await neighboursOf(reader, forms);
  const known = [...forms].filter(([form, languages]) =>
    neighbours.some((word) => isForm(word, form, languages)),
  );
  return gather(reader, plainly(new Map(known), neighbours));
}

/**
 * Danish and Norwegian are so near that a word which only the other one has is often a slip: who asks for `visitkort` on a
 * Norwegian page means `visittkort` as well.
 */
async function findForNeighbour(
  reader: IndexReader,
  text: string,
  finds: Finds,
  language: string,
): Promise<Finds> {
  const other = { da: 'nb', nb: 'da' }[language];
  const found = new Set([...finds.keys()].map((record) => languageOf(reader.facts, record)));
  if (other === undefined || found.has(language) || !found.has(other)) return new Map();
  const typos = await typosOf(reader, fold(text, language), [language]);
  return gather(
    reader,
    typos.flatMap((word) => everyWay(word.folded, [language], 'typo')),
  );
}

/** Finds a compound whose parts the site writes apart: at least four letters each, and side by side. */
async function findApart(reader: IndexReader, forms: Forms): Promise<Finds> {
  const all: Finds = new Map();
  for (const [form, languages] of forms) {
    const beginnings = await reader.wordsBeginning(headKey(form).slice(0, leastPart));
    const lefts = beginnings.filter(
      ({ folded, counts }) =>
        folded.length >= leastPart && form.startsWith(folded) && spokenIn(counts, languages),
    );
    for (const { folded } of lefts) {
      const rest = form.slice(folded.length).replace(/^s(?=\w{4})/, '');
      if (rest.length < leastPart) continue;
      const ends = await reader.wordsBeginning(headKey(rest));
      if (!ends.some((word) => isForm(word, rest, languages))) continue;
      const [left, right] = await Promise.all(
        [folded, rest].map((part) =>
          gather(reader, plainly(new Map([[part, languages]]), [...beginnings, ...ends])),
        ),
      );
      if (left && right) merged(all, sideBySide(left, right));
    }
  }
  return all;
}

/** Finds a word as it is written, and nothing else. */
export async function findExactly(reader: IndexReader, text: string): Promise<Finds> {
  const forms = formsOf(text, reader.facts.languages);
  return gather(
    reader,
    [...forms].map(([form, languages]) => ({ token: wordToken(form), near: 'word', languages })),
  );
}

async function neighboursOf(reader: IndexReader, forms: Forms): Promise<VocabularyWord[]> {
  const keys = new Set([...forms.keys()].map((form) => headKey(form)));
  const found = await Promise.all(
    [...keys].map((key) => reader.wordsBeginning(key.slice(0, Math.max(3, key.length - 3)))),
  );
  return [...new Set(found.flat())];
}

async function gather(reader: IndexReader, wanted: readonly Wanted[]): Promise<Finds> {
  const finds: Finds = new Map();
  const found = await Promise.all(
    wanted.map(async (want) => ({ want, postings: await reader.postings(want.token) })),
  );
  for (const { want, postings } of found) {
    for (const [record, places] of postings) {
      if (!want.languages.has(languageOf(reader.facts, record))) continue;
      const known = finds.get(record) ?? new Map<number, number>();
      finds.set(record, known);
      for (const place of places) known.set(place, Math.max(known.get(place) ?? 0, nearness[want.near]));
    }
  }
  return finds;
}
