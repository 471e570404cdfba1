import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BothWays, buildBothWays } from './both-ways.ts';
import { mixedTexts } from './mixed-texts.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'every-construct');

const front = (title: string) =>
  `---\ntitle: ${title}\ndescription: Text.\npubDate: 2020-01-05 09:00\npeople: [the-editors]\n---\n\n`;

/** Lines, lists, tables and nesting as nobody would write them. */
const long = [
  'word "and" \'more\' & '.repeat(4000),
  `${'x'.repeat(60_000)} [link](/en/) ${'y'.repeat(60_000)}`,
  Array.from({ length: 600 }, (_, at) => `[${at}](/en/${at}/ "t${at}")`).join(' '),
  Array.from({ length: 800 }, (_, at) => `- item ${at} with **bold**`).join('\n'),
  `${'> '.repeat(40)}deep`,
  Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- level ${at}`).join('\n'),
  [
    `|${' c |'.repeat(60)}`,
    `|${'---|'.repeat(60)}`,
    ...Array.from({ length: 60 }, (_, row) => `|${` ${row} |`.repeat(60)}`),
  ].join('\n'),
].join('\n\n');

/** What @astrojs/mdx cannot do, or does worse. */
const onlyTree = [
  '![A drawing](./drawing.svg "Drawn")',
  '![A picture by reference][picture]',
  '[picture]: ./network.png',
  '## 😀',
].join('\n\n');

let texts: Map<string, BothWays>;
beforeAll(async () => {
  const named = ['markdown', 'components', 'odd'].map(
    async (name): Promise<[string, string]> => [
      `posts/en/corpus-${name}.mdx`,
      await readFile(join(fixtures, `${name}.mdx`), 'utf8'),
    ],
  );
  texts = await buildBothWays(
    {
      ...Object.fromEntries(await Promise.all(named)),
      'posts/en/corpus-long.mdx': front('Long') + long,
      'posts/en/corpus-empty.mdx': front('Empty'),
      ...Object.fromEntries(
        mixedTexts.map((text, at) => [`posts/en/corpus-mixed-${at}.mdx`, front(`Mixed ${at}`) + text]),
      ),
    },
    { 'posts/en/only-tree.mdx': front('Only as a tree') + onlyTree },
  );
});

/**
 * The same HTML in one spelling. @astrojs/mdx has two makers at work, one for what never changes and one for what surrounds a
 * component or a link, so that the same sign comes out in two ways; white space between blocks says nothing, nor does an empty id; and a script
 * that several components need stands once on a page, behind whichever of them was ready first.
 */
function oneSpelling(html: string): string {
  const scripts = [...html.matchAll(script)].map(([tag]) => tag).sort();
  return html
    .replace(script, '')
    .replace(/>[^<]+/g, (text) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"'))
    .replaceAll('&#x27;', "'")
    .replace(/(<[a-z][^<>]*?)\s*\/>/g, '$1>')
    .replace(/style="text-align:\s*/g, 'style="text-align: ')
    .replace(/ (data-footnote-ref|data-footnotes)="true"/g, ' $1')
    .replace(/(<h[1-6]) id(?:="")?>/g, '$1>')
    .replace(between, '')
    .replaceAll('><', '>\n<')
    .concat(...scripts);
}

const script = /<script\b[^>]*><\/script>/g;
const blocks =
  'aside blockquote div dl dt dd figcaption figure h[1-6] hr li ol p pre section table tbody td th thead tr ul';
const block = `</?(?:${blocks.replaceAll(' ', '|')})(?:\\s[^<>]*)?>`;
const between = new RegExp(`(?<=${block})\\s+|\\s+(?=${block})`, 'g');

describe('a text looks the same whether drawn from its tree or made by @astrojs/mdx', () => {
  test('all shipped texts', () => {
    const shipped = [...texts].filter(([name]) => !/corpus-|only-/.test(name));
    expect(shipped.length).toBeGreaterThan(20);
    for (const [name, { tree, module }] of shipped)
      expect(oneSpelling(tree), name).toBe(oneSpelling(module ?? 'nothing'));
  });

  test('texts nested at random', () => {
    const mixed = [...texts].filter(([name]) => name.includes('corpus-mixed-'));
    expect(mixed.length).toBe(mixedTexts.length);
    for (const [name, { tree, module }] of mixed)
      expect(oneSpelling(tree), name).toBe(oneSpelling(module ?? 'nothing'));
  });

  test.each(['markdown', 'components', 'odd', 'long', 'empty'])('the corpus of %s', (name) => {
    const { tree, module } = texts.get(`posts/en/corpus-${name}`) ?? { tree: '' };
    expect(oneSpelling(tree)).toBe(oneSpelling(module ?? 'nothing'));
  });
});

describe('a text that is data may hold more', () => {
  const text = () => texts.get('posts/en/only-tree')?.tree ?? '';

  test('a drawing is shown as it is', () => {
    expect(text()).toMatch(
      /<img src="\/_astro\/drawing\.[\w-]+\.svg" alt="A drawing" title="Drawn" loading="lazy" decoding="async">/,
    );
  });

  test('a picture by reference is made in every size', () => {
    expect(text()).toMatch(/<picture><source [^>]*><img src="\/_astro\/[^>]* alt="A picture by reference"/);
  });

  test('a heading without a letter has no empty id', () => {
    expect(text()).toContain('<h2>😀</h2>');
  });
});
