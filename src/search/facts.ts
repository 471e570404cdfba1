import { type FilterName, filterNames, type Kind } from './answer.ts';
import type { PlacedRecord } from './placed-record.ts';
import type { SearchRecord } from './search-record.ts';
import type { SiteNames } from './site-names.ts';

/** A value of a filter, and what it is called: in every language, or in each of the site's in their order. */
export type FactValue = [value: string, ...labels: string[]];

/**
 * What has to be known of all records before any is shown: by what they are filtered, sorted and weighed. A column holds a
 * number for each record; the values of filters are numbers of entries in `values`.
 */
export type Facts = {
  languages: readonly string[];
  values: Readonly<Record<FilterName, readonly FactValue[]>>;
  columns: Readonly<Record<FilterName, readonly (readonly number[])[]>>;
  /** Days since 1970, 0 for what has no date. */
  days: readonly number[];
  /** Where names and text begin, and how many words there are in all; see `PlacedRecord`. */
  names: readonly number[];
  texts: readonly number[];
  ends: readonly number[];
  /** Where the record is that a moment belongs to: its episode; itself for all others. */
  wholes: readonly number[];
  /** How the vocabulary is cut: what the first word of each shard begins with. */
  heads: readonly string[];
  tails: readonly string[];
  /** How the tokens are cut: what the first token of each chunk begins with. */
  chunks: readonly string[];
  /** The version of Pagefind that the index is made for. */
  pagefind: string;
};

/** The facts of all records, beside those of the whole site. */
export function factsOf(
  records: readonly SearchRecord[],
  placed: readonly PlacedRecord[],
  names: SiteNames,
  site: Pick<Facts, 'languages' | 'heads' | 'tails' | 'chunks' | 'pagefind'>,
): Facts {
  const { languages } = site;
  const valuesOf: Record<FilterName, (record: SearchRecord) => readonly string[]> = {
    kind: ({ kind }) => [kind],
    language: ({ language }) => [language],
    person: ({ people }) => people,
    topic: ({ topics }) => topics,
    year: ({ year }) => (year === undefined ? [] : [year]),
  };
  const labelsOf: Record<FilterName, (value: string) => FactValue> = {
    kind: (value) => [value],
    language: (value) => [value],
    person: (id) => [id, names.person(id)],
    topic: (id) => [id, ...languages.map((language) => names.topic(id, language))],
    year: (value) => [value],
  };
  const values = byFilter((name) => [...new Set(records.flatMap(valuesOf[name]))].sort());
  const numbers = byFilter((name) => new Map(values[name].map((value, number) => [value, number])));
  const wholes = new Map<string, number>();
  for (const [number, { page, kind }] of records.entries()) if (kind !== 'moment') wholes.set(page, number);
  return {
    ...site,
    values: byFilter((name) => values[name].map(labelsOf[name])),
    columns: byFilter((name) =>
      records.map((record) =>
        [...new Set(valuesOf[name](record))].map((value) => numbers[name].get(value) ?? 0),
      ),
    ),
    days: records.map(({ date }) => (date === undefined ? 0 : Math.floor(Date.parse(date) / 86_400_000))),
    names: placed.map(({ names }) => names),
    texts: placed.map(({ text }) => text),
    ends: placed.map(({ end }) => end),
    wholes: records.map(({ page }, number) => wholes.get(page) ?? number),
  };
}

/** The facts as a file of the index. Records follow one another by date, so what is little is the step from one to the next. */
export function spellFacts(facts: Facts): string {
  return JSON.stringify({ ...facts, days: steps(facts.days), wholes: steps(facts.wholes) });
}

/** Reads what `spellFacts` has written. */
export function parseFacts(text: string): Facts {
  const facts: Facts = JSON.parse(text);
  return { ...facts, days: sums(facts.days), wholes: sums(facts.wholes) };
}

function steps(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((step) => (sum += step));
}

/** A value for each filter. */
export function byFilter<Value>(make: (name: FilterName) => Value): Record<FilterName, Value> {
  return Object.fromEntries(filterNames.map((name) => [name, make(name)])) as Record<FilterName, Value>;
}

/** What a record is. */
export function kindOf({ values, columns }: Facts, record: number): Kind {
  return (values.kind[columns.kind[record]?.[0] ?? 0]?.[0] ?? 'page') as Kind;
}

/** The language of a record. */
export function languageOf({ values, columns }: Facts, record: number): string {
  return values.language[columns.language[record]?.[0] ?? 0]?.[0] ?? '';
}
