import { describe, expect, test } from 'vitest';
import { BodyError, parseBody } from '#bodies/mdx.ts';
import { type BodyNode, plainText, walk } from '#domain/body.ts';

const nodes = (text: string) => [...walk(parseBody(text).children)];
const named = (text: string) =>
  nodes(text).flatMap((node) =>
    node.type === 'component' ? [node.name] : node.type === 'element' ? [node.tagName] : [],
  );
const place = (node: BodyNode | undefined) => (node && 'place' in node ? node.place : undefined);

describe('a text', () => {
  test('becomes elements and components', () => {
    expect(named('## Et\n\nTo **tre** [fire](/blog/).\n\n<Note>\n\n- fem\n\n</Note>\n')).toEqual([
      'h2',
      'p',
      'strong',
      'a',
      'Note',
      'ul',
      'li',
    ]);
  });

  test('has its words without markup', () => {
    const { children } = parseBody('En *to* `tre` <Listen episode="x">fire</Listen>.');
    expect(plainText(children)).toBe('En to tre fire.');
  });

  test('keeps the properties of components as text', () => {
    const [component] = nodes('<BarChart title="Brug &amp; spild" unit="%" values="\n  A: 1\n  B: 2\n" />');
    expect(component).toMatchObject({
      type: 'component',
      name: 'BarChart',
      properties: { title: 'Brug & spild', unit: '%' },
    });
    expect(component?.type === 'component' && component.properties['values']?.split('\n')).toHaveLength(4);
  });

  test('keeps a property without a value as empty text', () => {
    expect(nodes('<Note title />')[0]).toMatchObject({ properties: { title: '' } });
  });

  test('does not turn quotation marks or hyphens into others', () => {
    expect(plainText(parseBody('"A" -- \'b\'...').children)).toBe('"A" -- \'b\'...');
  });

  test('knows the tags that the editor wrote from those that Markdown makes', () => {
    const elements = nodes('**a** <strong>b</strong>').filter((node) => node.type === 'element');
    expect(elements.map((node) => [node.tagName, node.written ?? false])).toEqual([
      ['p', false],
      ['strong', false],
      ['strong', true],
    ]);
  });

  test('may hold a table, a strike, a bare address and a footnote', () => {
    expect(named('| a |\n|---|\n| b |\n')).toContain('td');
    expect(named('~~væk~~')).toContain('del');
    expect(named('https://example.com/')).toContain('a');
    expect(named('ord[^1]\n\n[^1]: note\n')).toContain('section');
  });
});

describe('program code', () => {
  test.each([
    ["import X from './x'", "import X from './x'"],
    ['export const a = 1', 'export const a = 1'],
    ['{1 + 1}', '1 + 1'],
    ['{/* note */}', '/* note */'],
    ['<Note title={x} />', '{…}'],
    ['<Note {...x} />', '{…}'],
  ])('in %s is kept apart', (text, value) => {
    expect(nodes(text).filter(({ type }) => type === 'code')).toMatchObject([{ value }]);
  });
});

describe('places', () => {
  test('are those in the file, counted in letters', () => {
    const found = nodes('\n\nÆøå 😀 <Listen episode="x">her</Listen>\n\n<Note>\n\n## Hej\n\n</Note>\n');
    const at = (name: string) =>
      place(
        found.find((node) =>
          node.type === 'component' ? node.name === name : node.type === 'element' && node.tagName === name,
        ),
      );
    expect(at('Listen')).toEqual({ line: 3, column: 8 });
    expect(at('Note')).toEqual({ line: 5, column: 1 });
    expect(at('h2')).toEqual({ line: 7, column: 1 });
  });

  test.each([
    ['a component that is not closed', 'A\n\n<Note>\n\nB\n', 3],
    ['a brace that is not closed', 'A\n\nB {c\n', 3],
    ['a comment of HTML', '<!-- a -->', 1],
    ['a component closed by another', '<Note>\n\nA\n\n</Tip>\n', 5],
  ])('%s is told with its line', (_what, text, line) => {
    expect(() => parseBody(text)).toThrow(BodyError);
    expect(() => parseBody(text)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/\w+ \w+/),
        place: expect.objectContaining({ line }),
      }),
    );
  });
});
