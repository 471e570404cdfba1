import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format, wordsOf } from '#i18n/words.ts';

const folder = join(import.meta.dirname, '../../src/i18n/words');
const files = readdirSync(folder).sort();
const english = readWords('en.json');

describe.each(files)('the words of %s', (file) => {
  const words = readWords(file);

  test('have the keys of the English words', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('are never empty and never begin or end with a space', () => {
    expect([...words].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('hold the same placeholders as the English words', () => {
    const differing = [...words].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
});

test('a language without words of its own speaks English, a regional one its first part', () => {
  expect(wordsOf('sv')).toBe(wordsOf('en'));
  expect(wordsOf('nl-BE')).toBe(wordsOf('nl'));
});

test('a placeholder without a value stays visible', () => {
  expect(format('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});

function readWords(file: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

function flatten(value: unknown, key = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[key, value]]);
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is neither a text nor a group.`);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...flatten(inner, `${key}.${name}`)]));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
}
