import { editDistance } from '#domain/suggestion.ts';
import { languageOf } from './facts.ts';
import { fold, skeletonOf } from './folding.ts';
import type { IndexReader } from './index-reader.ts';
import { stemOf } from './stems.ts';
import { isStopWord } from './stop-words.ts';
import { partToken, stemToken, wordToken } from './tokens.ts';
import { headKey, tailKey, type VocabularyWord } from './vocabulary.ts';

/** How near a find is to the word that was asked for, nearest first, and how much it counts. */
export const nearness = {
  word: 1,
  letters: 0.95,
  stem: 0.75,
  part: 0.5,
  beginning: 0.45,
  typo: 0.4,
} as const;
export type Nearness = keyof typeof nearness;

/** Where a word was found: for each record its places, each with what it counts. */
export type Finds = Map<number, Map<number, number>>;

/** A word as it was found; `meant` is set where another word was taken for it. */
export type FoundWord = { finds: Finds; meant?: string | undefined };

type Wanted = { token: string; near: Nearness; languages: ReadonlySet<string> };

/** So many records are enough to show while somebody is still typing. */
const enough = 10;
const manyBeginnings = 5;
const manyTypos = 3;
const shortestStem = 3;
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

/** Whether a word of the vocabulary is the same as a folded one, or another form of it. */
function isForm({ folded, counts }: VocabularyWord, form: string, languages: ReadonlySet<string>): boolean {
  return [...languages].some(
    (language) =>
      counts[language] !== undefined &&
      (folded === form || stemOf(folded, language) === stemOf(form, language)),
  );
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

function sideBySide(left: Finds, right: Finds): Finds {
  const both: Finds = new Map();
  for (const [record, places] of left) {
    const pairs = [...places.keys()].filter((place) => right.get(record)?.has(place + 1));
    if (pairs.length > 0) {
      both.set(
        record,
        new Map(
          pairs.flatMap((place) => [[place, nearness.part] as const, [place + 1, nearness.part] as const]),
        ),
      );
    }
  }
  return both;
}

/** Adds the finds of `more` to those in `finds`. */
export function merged(finds: Finds, more: Finds): Finds {
  for (const [record, places] of more) {
    const known = finds.get(record) ?? new Map<number, number>();
    finds.set(record, known);
    for (const [place, counts] of places) known.set(place, Math.max(known.get(place) ?? 0, counts));
  }
  return finds;
}

function slipOf({ folded, counts, within }: VocabularyWord): Wanted[] {
  return everyWay(folded, [...new Set([...Object.keys(counts), ...within])], 'typo');
}

/** Finds a word as it is written, and nothing else. */
export async function findExactly(reader: IndexReader, text: string): Promise<Finds> {
  const forms = formsOf(text, reader.facts.languages);
  return gather(
    reader,
    [...forms].map(([form, languages]) => ({ token: wordToken(form), near: 'word', languages })),
  );
}

/** The word as each language folds it. */
function formsOf(text: string, languages: readonly string[]): Map<string, ReadonlySet<string>> {
  const forms = Map.groupBy(languages, (language) => fold(text, language));
  return new Map([...forms].map(([form, those]) => [form, new Set(those)]));
}

type Forms = ReadonlyMap<string, ReadonlySet<string>>;

async function neighboursOf(reader: IndexReader, forms: Forms): Promise<VocabularyWord[]> {
  const keys = new Set([...forms.keys()].map((form) => headKey(form)));
  const found = await Promise.all(
    [...keys].map((key) => reader.wordsBeginning(key.slice(0, Math.max(3, key.length - 3)))),
  );
  return [...new Set(found.flat())];
}

/** The word itself, its other forms, and compounds of which it is a part, as far as the vocabulary knows of them. */
function plainly(forms: Forms, known: readonly VocabularyWord[]): Wanted[] {
  return [...forms].flatMap(([form, languages]) => {
    const alike = known.filter(({ folded }) => folded.startsWith(form.slice(0, shortestStem)));
    return [
      ...(known.some(({ folded, counts }) => folded === form && spokenIn(counts, languages))
        ? [{ token: wordToken(form), near: 'word' as const, languages }]
        : []),
      ...[...languages].flatMap((language) => {
        const stem = stemOf(form, language);
        const related = alike.filter(({ folded }) => stemOf(folded, language) === stem);
        const isSpoken = related.some(
          ({ folded, counts }) => folded !== form && counts[language] !== undefined,
        );
        const isPart = related.some(({ within }) => within.includes(language));
        return stemsAndParts(form, language, 'stem').filter(({ near }) =>
          near === 'part' ? isPart : isSpoken,
        );
      }),
    ];
  });
}

/** A word with all its tokens, where nothing of it is nearer than `near`. */
function everyWay(folded: string, languages: readonly string[], near: Nearness): Wanted[] {
  return [
    { token: wordToken(folded), near, languages: new Set(languages) },
    ...languages.flatMap((language) => stemsAndParts(folded, language, near === 'typo' ? 'typo' : 'stem')),
  ];
}

function stemsAndParts(folded: string, language: string, near: Nearness): Wanted[] {
  const stem = stemOf(folded, language);
  const languages = new Set([language]);
  if (stem.length < shortestStem) return [];
  const part = near === 'typo' ? near : 'part';
  return [
    { token: stemToken(stem), near, languages },
    // A word that is its own stem has no other token.
    ...(stem === folded || isStopWord(stem) ? [] : [{ token: wordToken(stem), near, languages }]),
    { token: partToken(stem), near: part, languages },
  ];
}

/** Danish and Norwegian words with another spelling of their vowels: `kober` means `køber`, and `kobere` the same. */
function otherLetters(forms: Forms, neighbours: readonly VocabularyWord[]): Wanted[] {
  return [...forms].flatMap(([form, languages]) =>
    ['da', 'nb']
      .filter((language) => languages.has(language))
      .flatMap((language) => {
        const [skeleton, stem] = [skeletonOf(form), skeletonOf(stemOf(form, language))];
        const spoken = neighbours.filter(
          ({ folded, counts }) => folded !== form && counts[language] !== undefined,
        );
        const same = spoken.filter(({ folded }) => skeletonOf(folded) === skeleton);
        const related = spoken.filter(
          ({ folded }) => stem.length >= shortestStem && skeletonOf(stemOf(folded, language)) === stem,
        );
        return [
          ...same.flatMap(({ folded }) => everyWay(folded, [language], 'letters')),
          ...related.flatMap(({ folded }) => stemsAndParts(folded, language, 'stem')),
        ];
      }),
  );
}

/** The commonest words that go on from what is typed so far: the less that is, the fewer. */
function beginnings(forms: Forms, neighbours: readonly VocabularyWord[]): Wanted[] {
  return [...forms].flatMap(([form, languages]) =>
    neighbours
      .filter(
        ({ folded, written, counts }) =>
          folded !== form && folded.startsWith(form) && spokenIn(counts, languages) && !isStopWord(written),
      )
      .sort((a, b) => commonness(b) - commonness(a) || a.folded.length - b.folded.length)
      .slice(0, Math.min(manyBeginnings, form.length - 1))
      .map(({ folded }) => ({ token: wordToken(folded), near: 'beginning' as const, languages })),
  );
}

function spokenIn(counts: VocabularyWord['counts'], languages: ReadonlySet<string>): boolean {
  return Object.keys(counts).some((language) => languages.has(language));
}

function commonness({ counts }: VocabularyWord): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** How many letters may be wrong in a word: one from 4 letters, two from 8. */
function allowedEdits(word: string): number {
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/** The words of the site that this one is a slip of, the likeliest first. A slip at the beginning leaves the ending as it is. */
async function typosOf(
  reader: IndexReader,
  form: string,
  languages: readonly string[],
): Promise<VocabularyWord[]> {
  const allowed = allowedEdits(form);
  if (allowed === 0) return [];
  const near = await Promise.all([
    reader.wordsBeginning(headKey(form).slice(0, 2)),
    reader.wordsEnding(tailKey(form).slice(0, 2)),
  ]);
  const candidates = [...new Map(near.flat().map((word) => [word.folded, word])).values()]
    .filter(
      ({ folded, counts, within }) =>
        Math.abs(folded.length - form.length) <= allowed &&
        [...Object.keys(counts), ...within].some((language) => languages.includes(language)),
    )
    .map((word) => ({ word, edits: editDistance(form, word.folded) }))
    .filter(({ edits }) => edits <= allowed)
    .sort(
      (a, b) =>
        a.edits - b.edits ||
        commonness(b.word) - commonness(a.word) ||
        (a.word.folded < b.word.folded ? -1 : 1),
    );
  const least = candidates[0]?.edits;
  return candidates
    .filter(({ edits }) => edits === least)
    .slice(0, manyTypos)
    .map(({ word }) => word);
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
