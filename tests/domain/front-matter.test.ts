import { describe, expect, test } from 'vitest';
import { parseMdxSource, parseYamlSource, type Source } from '#domain/front-matter.ts';

const file = 'content/posts/da/x.mdx';
const mdx = (text: string): Source => read(parseMdxSource(file, text));
const yaml = (text: string): Source => read(parseYamlSource('content/site.yaml', text));

function read(outcome: ReturnType<typeof parseMdxSource>): Source {
  if (Array.isArray(outcome)) throw new Error(outcome[0]?.message.en);
  return outcome;
}

function fault(outcome: ReturnType<typeof parseMdxSource>) {
  if (!Array.isArray(outcome)) throw new Error('It could be read.');
  return outcome.map(({ rule, line, column }) => ({ rule, line, column }));
}

describe('values', () => {
  test('are text, whatever they look like', () => {
    const { data } = yaml('a: 05124\nb: 1e5\nc: yes\nd: null\ne: 2020-01-01\nf: 1_000\n');
    expect(data).toEqual({ a: '05124', b: '1e5', c: 'yes', d: 'null', e: '2020-01-01', f: '1_000' });
  });

  test('may be lists and groups', () => {
    expect(yaml('people: [a, { person: b, role: guest }]\n').data).toEqual({
      people: ['a', { person: 'b', role: 'guest' }],
    });
  });

  test('of an empty file are none', () => {
    expect(yaml('').data).toEqual({});
    expect(mdx('---\n---\n').data).toEqual({});
  });

  test('never run as a program', () => {
    expect(fault(parseMdxSource(file, '---js\n{ title: process.exit(1) }\n---\n'))).toEqual([
      { rule: 'file/front-matter', line: 1, column: 1 },
    ]);
  });
});

describe('places', () => {
  const source = mdx(
    '---\ntitle: Ny\npeople:\n  - anna\n  - { person: bo, role: guest }\nempty:\n---\nTekst.\n',
  );

  test.each([
    [['title'], { line: 2, column: 8 }, 'the value of a field'],
    [['people', 0], { line: 4, column: 5 }, 'an item of a list'],
    [['people', 1, 'role'], { line: 5, column: 25 }, 'a field within an item'],
    [['empty'], { line: 6, column: 1 }, 'the name of a field without a value'],
    [['people', 1, 'group'], { line: 5, column: 5 }, 'the item, when it has no such field'],
    [['nothing'], { line: 2, column: 1 }, 'the first field, when there is none'],
  ])('%j is at %j: %s', (path, place) => {
    expect(source.place(path)).toEqual(place);
  });

  test('count letters, not bytes', () => {
    expect(mdx('---\nå: { æ: ø, b: x }\n---\n').place(['å', 'b'])).toEqual({ line: 2, column: 15 });
  });

  test('are the same with the line ends of Windows and with a byte order mark', () => {
    const windows = mdx('\uFEFF---\r\ntitle: Ny\r\nlead: Mere\r\n---\r\nTekst.\r\n');
    expect(windows.place(['lead'])).toEqual({ line: 3, column: 7 });
    expect(windows.data).toEqual({ title: 'Ny', lead: 'Mere' });
  });
});

describe('the text below', () => {
  test('keeps its line numbers', () => {
    const lines = mdx('---\ntitle: Ny\nlead: Mere\n---\nFørst.\n\nSå.\n').body.split('\n');
    expect([lines[4], lines[6]]).toEqual(['Først.', 'Så.']);
    expect(lines.slice(0, 4)).toEqual(['', '', '', '']);
  });

  test('may hold lines of hyphens', () => {
    expect(mdx('---\ntitle: Ny\n---\nA\n\n---\n\nB\n').body.trim()).toBe('A\n\n---\n\nB');
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no front matter', 'Tekst.\n', 'file/front-matter', 1, 1],
    ['front matter without an end', '---\ntitle: Ny\n', 'file/front-matter', 1, 1],
    ['a colon in bare text', '---\ntitle: Ny: start\n---\n', 'file/yaml', 2, 8],
    ['a field twice', '---\na: 1\nb: 2\na: 3\n---\n', 'file/yaml', 4, 1],
    ['a quotation mark that is never closed', '---\na: "1\n---\n', 'file/yaml', 2, 4],
    ['an alias of nothing', '---\na: *b\n---\n', 'file/yaml', 2, 1],
  ])('%s has a place', (_what, text, rule, line, column) => {
    expect(fault(parseMdxSource(file, text))[0]).toEqual({ rule, line, column });
  });
});
