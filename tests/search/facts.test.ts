import { encode } from 'cborg';
import { expect, test } from 'vitest';
import { byFilter, type Facts, parseFacts, spellFacts } from '#search/facts.ts';
import { pagefindMetadata } from '#search/pagefind-metadata.ts';

const facts: Facts = {
  languages: ['da', 'en'],
  values: byFilter(() => [['linkedin', 'LinkedIn']]),
  columns: byFilter(() => [[0], [], [0]]),
  days: [20454, 20454, 0],
  names: [4, 5, 2],
  texts: [6, 6, 2],
  ends: [70000, 300, 2],
  wholes: [0, 0, 2],
  heads: ['', 'lin'],
  tails: [''],
  chunks: ['a', 'købω'],
  pagefind: '1.6.0',
};

test('facts are read as they were written', () => {
  expect(parseFacts(spellFacts(facts))).toEqual(facts);
});

test('Pagefind is told of records and chunks in CBOR', () => {
  const records = facts.ends.map((end, record) => [String(record), end, '']);
  const chunks = [
    ['a', 'købω', '0'],
    ['købω', '\uffff', '1'],
  ];
  expect([...pagefindMetadata(facts)]).toEqual([...encode(['1.6.0', records, chunks, [], [], []])]);
});
