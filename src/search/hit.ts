import type { Hit } from './answer.ts';
import { type Block, blockAt, type Mark } from './block.ts';
import { bestPlace, excerptOf, markedWords } from './excerpt.ts';
import { kindOf, languageOf } from './facts.ts';
import type { IndexReader } from './index-reader.ts';
import { labelsOf } from './narrowing.ts';
import type { FoundTerm } from './term-search.ts';

/** A record as a hit: fetches the stretch of its text that answers best. Labels are in `language`. */
export async function hitOf(
  reader: IndexReader,
  record: number,
  terms: readonly FoundTerm[],
  language: string,
): Promise<Hit> {
  const { facts } = reader;
  const text = facts.texts[record] ?? 1;
  const best = bestPlace(terms, record, text);
  const place = best ?? text;
  const block = await reader.block(record, blockAt(place, text, facts.ends[record] ?? text));
  const found = new Set(terms.flatMap(({ finds }) => [...(finds.get(record)?.keys() ?? [])]));
  const mark = block.marks.findLast(([from]) => from <= place) ?? block.marks[0];
  const kind = kindOf(facts, record);
  return {
    kind,
    language: languageOf(facts, record),
    ...placeOf(kind, block, best === undefined && kind !== 'moment' ? undefined : mark),
    title: markedWords(block.title, 1, found),
    excerpt: excerptOf(block, place, found),
    ...(block.date === undefined ? {} : { date: block.date }),
    ...(block.number === undefined ? {} : { number: block.number }),
    people: labelsOf(facts, 'person', record, language),
    topics: labelsOf(facts, 'topic', record, language),
  };
}

/** Where a hit leads: to the page, to the section of an article, or to the second of the sound. */
function placeOf(
  kind: Hit['kind'],
  { page }: Block,
  mark: Mark | undefined,
): Pick<Hit, 'address' | 'section' | 'moment'> {
  if (!mark) return { address: page };
  const [, anchor, heading, start, speaker] = mark;
  const section = heading ? { section: heading } : {};
  if (kind !== 'moment') return { address: page + anchor, ...section };
  const seconds = start || 0;
  return {
    address: `${page}#t=${seconds}`,
    ...section,
    moment: { start: seconds, sound: page, transcript: page + anchor, ...(speaker ? { speaker } : {}) },
  };
}
