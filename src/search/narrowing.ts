import { type Facet, type FilterName, type Filters, filterNames } from './answer.ts';
import { byFilter, type Facts } from './facts.ts';

/** The records that pass the filters, `except` being left aside. */
export function narrow(
  facts: Facts,
  records: readonly number[],
  filters: Filters,
  except?: FilterName,
): number[] {
  const tests = filterNames.flatMap((name) => {
    const wanted = filters[name];
    if (!wanted || wanted.length === 0 || name === except) return [];
    const numbers = new Set(
      wanted.map((value) => facts.values[name].findIndex(([known]) => known === value)),
    );
    return [(record: number) => (facts.columns[name][record] ?? []).some((value) => numbers.has(value))];
  });
  return records.filter((record) => tests.every((passes) => passes(record)));
}

/** For every filter its values, with how many of the records each would leave beside the other filters; the commonest first. */
export function facetsOf(
  facts: Facts,
  records: readonly number[],
  filters: Filters,
  language: string,
): Record<FilterName, Facet[]> {
  return byFilter((name) => {
    const counts = new Map<number, number>();
    for (const record of narrow(facts, records, filters, name)) {
      for (const value of facts.columns[name][record] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const facets = facts.values[name].flatMap(([value, ...labels], number) => {
      const count = counts.get(number) ?? 0;
      const chosen = filters[name]?.includes(value) ?? false;
      const label = labels[facts.languages.indexOf(language)] ?? labels[0] ?? value;
      return count > 0 || chosen ? [{ value, label, count }] : [];
    });
    const later = (a: Facet, b: Facet) => (a.value < b.value ? 1 : -1);
    return facets.sort(name === 'year' ? later : (a, b) => b.count - a.count || -later(a, b));
  });
}

/** What the values of a filter that a record has are called in a language. */
export function labelsOf(facts: Facts, name: FilterName, record: number, language: string): string[] {
  return (facts.columns[name][record] ?? []).map((number) => {
    const [value = '', ...labels] = facts.values[name][number] ?? [];
    return labels[facts.languages.indexOf(language)] ?? labels[0] ?? value;
  });
}
