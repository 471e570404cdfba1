import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import { renderChapters } from '#desk/episode-plan.ts';
import { withField } from '#desk/translation-plan.ts';
import { mdxText, renderMdx, renderYaml } from '#desk/written-file.ts';
import { plainText, walk } from '#domain/body.ts';
import { chaptersSchema } from '#domain/chapter.ts';
import { parseMdxSource, parseYamlSource } from '#domain/front-matter.ts';
import { always, spoken, words } from './always.ts';

/** Texts that mean something else in YAML when nobody minds. */
const traps = fc.constantFrom(
  'Sæson 5: Ny start',
  'yes',
  'null',
  '~',
  '05124',
  '1e3',
  '2026-06-01',
  '- a',
  '# b',
  "it's",
  '"x"',
  '---',
  '...',
  '[a',
  '{a',
  '&a',
  '*a',
  '!a',
  '%a',
  '@a',
  '`a',
  '| x',
  '> x',
  'a #b',
  'a: b',
  ' forrest',
  'bagest ',
  'a\nb',
  'a\n\n\nb\n',
  '\ttab',
  '',
  ':',
  '?',
  '\\',
  'true',
);
const texts = fc.oneof(words, traps);
const keys = fc.stringMatching(/^[a-z][A-Za-z]{0,10}$/);
const fields = fc.dictionary(
  keys,
  fc.oneof(texts, fc.array(texts, { maxLength: 3 }), fc.dictionary(keys, texts, { maxKeys: 3 })),
  { minKeys: 1, maxKeys: 6, noNullPrototype: true },
);

test('fields are read as the text that was written', () => {
  always(
    fc.property(fields, (written) => {
      expect(parseYamlSource('x.yaml', renderYaml(written))).toMatchObject({ data: written });
    }),
  );
});

test('fields above a text are read as they were written, and the text below them too', () => {
  always(
    fc.property(fields, spoken, (written, text) => {
      const source = parseMdxSource('x.mdx', renderMdx(written, `${text}\n`));
      expect(source).toMatchObject({ data: written });
      expect('body' in source && source.body.trim()).toBe(text.trim());
    }),
  );
});

test('words are the same words in MDX, and nothing but words', () => {
  always(
    fc.property(spoken, (text) => {
      const { children } = parseBody(mdxText(text));
      expect(plainText(children).replace(/\s+/g, ' ').trim()).toBe(text);
      expect([...walk(children)].filter((node) => node.type === 'component' || node.type === 'code')).toEqual(
        [],
      );
    }),
  );
});

test('a field that is added changes no other', () => {
  always(
    fc.property(fields, spoken, (written, text) => {
      const before = renderMdx(written, `${text}\n\n---\n\n${text}\n`);
      const after = parseMdxSource('x.mdx', withField(before, 'zzzAdded', 'en-noegle'));
      expect(after).toMatchObject({ data: { ...written, zzzAdded: 'en-noegle' } });
    }),
  );
});

test('chapters keep their times and titles', () => {
  const chapter = fc.record({ start: fc.nat({ max: 20_000_000 }).map((ms) => ms / 1000), title: spoken });
  always(
    fc.property(fc.array(chapter, { minLength: 1, maxLength: 8 }), (chapters) => {
      const source = parseYamlSource('chapters.yaml', renderChapters(chapters));
      expect(chaptersSchema.parse('data' in source ? source.data : undefined)).toEqual(chapters);
    }),
  );
});
