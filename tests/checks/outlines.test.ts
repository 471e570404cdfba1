import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outlineOf } from '#bodies/outline.ts';
import { checkContent } from '#checks/content-checks.ts';
import { type Body, walk } from '#domain/body.ts';
import type { Content, Entry } from '#domain/content.ts';
import { ruleNames } from '#domain/rule.ts';
import { readContent } from '#files/content.ts';
import { mixedTexts } from '../site/mixed-texts.ts';
import { siteFolder } from '../site-folder.ts';

const constructs = join(import.meta.dirname, '..', 'fixtures', 'every-construct');
const shipped = join(import.meta.dirname, '..', '..', 'content');

/** What is wrong in one way or another, in places where an outline might lose it. */
const wrong = [
  '# Titel',
  '#### Dybt nede',
  '- [ ](/intet/)\n- > [her](/blog/findes-ikke/#a)',
  '**Fed *kursiv* [klik her](#mangler)**',
  '![](./mangler.png)\n\n> - ![x.png](x.png)',
  '<PullQuote></PullQuote>',
  'Midt i <Note>en linje</Note> tekst.',
  '<Gallery>\n\n![a](./a.png)\n\n</Gallery>',
  '<FactBox title="a" farve="b">\n\n<Tip></Tip>\n\n</FactBox>',
  '| <marquee>a</marquee> | <Ukendt /> |\n|---|---|\n| `{a}` | {1 + 1} |',
  '<Listen episode="404" at="1:00">ord</Listen> og <Listen episode="1" at="9:00:00">[link](x)</Listen>',
  '<Listen episode="1" at="snart">ord</Listen>',
  '<p id="a">[op](#a)</p>\n\n[^1]: Note <b>fed</b>\n\nOrd[^1].',
  '## Ens\n\n## Ens\n\n[ned](#ens-1) [ved](#ens-2)',
];

const front = '---\ntitle: Prøve\npubDate: 2020-01-05 09:00\n---\n\n';

test('the outlines of texts show the same problems as the whole of them', async () => {
  const named = ['markdown', 'components', 'odd'].map(
    async (name) =>
      [`posts/en/${name}.mdx`, await readFile(join(constructs, `${name}.mdx`), 'utf8')] as const,
  );
  const mixed = [...mixedTexts, ...wrong, wrong.join('\n\n')].map(
    (text, number) => [`posts/da/m${number}.mdx`, `${front}${text}\n`] as const,
  );
  const root = await siteFolder(Object.fromEntries([...(await Promise.all(named)), ...mixed]));
  const content = await readContent({ root, now: '2026-01-01T00:00:00Z' });
  const [problems, inWhole] = [checkContent(content), checkContent(inFull(content))];
  expect(problems).toEqual(inWhole);
  const met = new Set(problems.map(({ rule }) => rule));
  // A text that cannot be read has no outline.
  const inTexts = ruleNames.filter((rule) => rule.startsWith('body/') && rule !== 'body/readable');
  expect(inTexts.filter((rule) => !met.has(rule))).toEqual([]);
});

test('nothing but the outlines is asked for', async () => {
  const content = await readContent({ root: shipped, now: '2026-01-01T00:00:00Z' });
  const unread = <Value>(entries: readonly Entry<Value>[]) =>
    entries.map(({ value, source, outline, chapters }) => ({
      ...{ value, source, outline, chapters },
      get body(): never {
        throw new Error(`${source.file} was read.`);
      },
    }));
  const { episodes, posts, pages } = content;
  const asked = { ...content, episodes: unread(episodes), posts: unread(posts), pages: unread(pages) };
  expect(checkContent(asked)).toEqual(checkContent(content));
});

test('an outline is far smaller than a text', async () => {
  const { texts, posts } = await readContent({ root: shipped, now: '2026-01-01T00:00:00Z' });
  expect(texts.length).toBeGreaterThan(20);
  const sizes = posts.map(({ body, outline }) => [size(outline), size(body)] as const);
  const [outlines = 0, bodies = 1] = [0, 1].map((at) =>
    sizes.reduce((sum, pair) => sum + (pair[at] ?? 0), 0),
  );
  expect(outlines / bodies).toBeLessThan(0.5);
});

test('words are in it only where they are part of a heading, a link or a component', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const place = { line: 1, column: 1 };
  const element = (tagName: string, children: Body['children']) =>
    ({ type: 'element', tagName, properties: {}, children, place }) as const;
  const paragraph = element('p', [text('væk'), element('em', [element('a', [text('link')]), text('væk')])]);
  const quotation = element('blockquote', [element('p', [text('væk')])]);
  const outline = outlineOf({ children: [element('h2', [text('Overskrift')]), paragraph, quotation] });
  expect(walk(outline.children).map((node) => (node.type === 'element' ? node.tagName : node))).toEqual([
    'h2',
    text('Overskrift'),
    'p',
    'em',
    'a',
    text('link'),
  ]);
});

/** The content with whole bodies in place of outlines. */
function inFull(content: Content): Content {
  const whole = <Value>(entries: readonly Entry<Value>[]) =>
    entries.map((entry) => ({ ...entry, outline: entry.body }));
  const [episodes, posts, pages] = [whole(content.episodes), whole(content.posts), whole(content.pages)];
  const bodies = new Map([...episodes, ...posts, ...pages].map(({ source, body }) => [source, body]));
  const texts = content.texts.map(({ source }) => ({ source, outline: bodies.get(source) }));
  return { ...content, episodes, posts, pages, texts };
}

function size(body: Body | undefined): number {
  return JSON.stringify(body ?? '').length;
}
