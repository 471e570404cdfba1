import type { Entry } from '#domain/content.ts';
import { parseEntry } from '#domain/entry.ts';
import type { Taxonomy, Term } from '#domain/term.ts';
import { type Reading, readSource } from './reading.ts';

/** The terms of `tags.yaml` or one of its like; none, and problems noted, where they cannot be read. */
export async function readTerms(reading: Reading, taxonomy: Taxonomy): Promise<Entry<Term>[]> {
  const file = `${taxonomy}.yaml`;
  const source = reading.files.includes(file) ? await readSource(reading, file) : undefined;
  if (!source) return [];
  if (typeof source.data !== 'object' || source.data === null || Array.isArray(source.data)) {
    reading.problems.push({
      rule: 'term/fields',
      level: 'error',
      file: source.file,
      ...source.place([]),
      message: {
        da: `Filen indeholder ikke den ene ${taxonomy === 'series' ? 'serie' : 'gruppe'} efter den anden.`,
        en: `The file does not hold one ${taxonomy === 'series' ? 'series' : 'term'} after another.`,
      },
      fix: {
        da: 'Skriv et id og under det felterne, for eksempel: linkedin: { title: LinkedIn }',
        en: 'Write an id, and below it the fields, for example: linkedin: { title: LinkedIn }',
      },
    });
    return [];
  }
  const entries: Entry<Term>[] = [];
  for (const [id, data] of Object.entries<unknown>({ ...source.data })) {
    const term = { ...source, data, place: (path: readonly PropertyKey[]) => source.place([id, ...path]) };
    const result = parseEntry('term', reading.schemas.term, term);
    if ('value' in result) entries.push({ value: { ...result.value, id }, source: term });
    else
      reading.problems.push(
        ...result.problems.map((p) => ({ ...p, field: `${id}${p.field ? `.${p.field}` : ''}` })),
      );
  }
  return entries;
}
