import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { credits } from '#domain/credit.ts';
import { parseEntry } from '#domain/entry.ts';
import { instant, oneOf, text, wholeNumber } from '#domain/field.ts';
import { parseYamlSource } from '#domain/front-matter.ts';

const schema = z.strictObject({
  title: text('title: Ny'),
  pubDate: instant(
    { timeZone: 'Europe/Copenhagen', languages: ['da'] },
    'pubDate: 2020-01-01 08:00',
  ).optional(),
  kind: oneOf(['full', 'bonus'], 'kind: full').default('full'),
  part: wholeNumber(1, 'part: 2').optional(),
  people: credits('host').default([]),
});

function problemsOf(yaml: string) {
  const source = parseYamlSource('content/x.yaml', yaml);
  if (Array.isArray(source)) throw new Error('The YAML cannot be read.');
  const result = parseEntry('post', schema, source);
  return 'problems' in result ? result.problems : [];
}

test('a good file gives its value, with what is left out filled in', () => {
  const source = parseYamlSource('content/x.yaml', 'title: " Ny "\npart: 2\n');
  if (Array.isArray(source)) throw new Error('The YAML cannot be read.');
  expect(parseEntry('post', schema, source)).toEqual({
    value: { title: 'Ny', part: 2, kind: 'full', people: [] },
  });
});

describe('a wrong field', () => {
  test.each([
    ['title: ""', 'post/title', 1, 'The value is empty.', 'Write title: Ny.'],
    ['kind: full', 'post/title', 1, '"title" is missing.', 'Add a line: title: Ny'],
    [
      'title: Ny\ntitel: Ny',
      'post/known-field',
      2,
      'There is no field "titel" here.',
      'Did you mean "title"?',
    ],
    ['title: Ny\nkind: bnus', 'post/kind', 2, '"bnus" is not one of full, bonus.', 'Did you mean "bonus"?'],
    ['title: Ny\npart: to', 'post/part', 2, '"to" is not a whole number.', 'Write part: 2.'],
    ['title: Ny\npart: 0', 'post/part', 2, '0 is less than 1.', 'Write part: 2.'],
    [
      'title: [Ny]',
      'post/title',
      1,
      '"title" is a list, and that does not fit here.',
      'Write it like this: title: Ny',
    ],
  ])('in %j is told with its rule, line, sentence and remedy', (yaml, rule, line, message, fix) => {
    expect(problemsOf(yaml)).toMatchObject([
      { rule, line, message: { en: message }, fix: { en: fix }, file: 'content/x.yaml', level: 'error' },
    ]);
  });

  test('within a list is told where it stands', () => {
    expect(problemsOf('title: Ny\npeople:\n  - anna\n  - { person: bo, role: hots }\n')).toMatchObject([
      {
        rule: 'post/people',
        line: 4,
        field: 'people.1.role',
        value: 'hots',
        fix: { en: 'Did you mean "host"?' },
      },
    ]);
  });

  test('does not hide another', () => {
    expect(
      problemsOf('kind: nul\npart: nul\nx: nul\n')
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(['kind', 'part', 'title', 'x']);
  });
});
