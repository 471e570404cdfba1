import { expect, test } from 'vitest';
import type { FeedContext } from '#bodies/feed-components.ts';
import { parseBody } from '#bodies/mdx.ts';
import type { Episode } from '#domain/episode.ts';
import { episodeDescription } from '#feeds/episode-description.ts';
import { siteFolder } from '../site-folder.ts';
import { readSite } from './read-site.ts';

const { library } = await readSite(await siteFolder());
const [, first] = library.episodes;
if (!first) throw new Error('The small site has too few episodes.');
const episode: Episode = { ...first, language: 'en', description: 'What it is.', chapters: [] };

const page = 'https://lille.example/episodes/1/';
const context: FeedContext = {
  resolve: (address) => new URL(address, page).href,
  listen: () => undefined,
  measure: (value, unit = '') => `${value}\u00A0${unit}`,
  words: { tip: 'Tip', previouslyPublished: 'From', registration: 'No.' },
};

function describe(changes: Partial<Episode>, notes: string): string {
  return episodeDescription({ ...episode, ...changes }, parseBody(notes), context, page);
}

test('notes are spelt in the few elements that apps show', () => {
  const notes = `
## Heading with \`code\`

First **bold**, *stressed*, ~~gone~~ and [a link](/om/ "title").

- one
- [two](./to/)

> A quotation.

| Name | Reads | Writes |
| ---- | ----- | ------ |
| Anna | much  | little |

<BarChart title="Uses" unit="%" values="LinkedIn: 58; X: 2" />

<Figure caption="Stairs">

![Three steps](./trappe.png)

</Figure>

<PullQuote>
First bold.
</PullQuote>
`;
  expect(describe({}, notes)).toMatchInlineSnapshot(`
    "<p>What it is.</p>
    <p><strong>Heading with code</strong></p>
    <p>First <strong>bold</strong>, <em>stressed</em>, gone and <a href="https://lille.example/om/">a link</a>.</p>
    <ul><li>one</li><li><a href="https://lille.example/episodes/1/to/">two</a></li></ul>
    <p>A quotation.</p>
    <ul><li>Name: Reads, Writes</li><li>Anna: much, little</li></ul>
    <p><strong>Uses</strong></p>
    <ul><li>LinkedIn: 58 %</li><li>X: 2 %</li></ul>"
  `);
});

test('what does not fit in 4000 bytes is cut between blocks and left to the page', () => {
  const notes = Array.from({ length: 40 }, (_, index) => `Afsnit ${index}. ${'ærlig '.repeat(30)}`).join(
    '\n\n',
  );
  const chapters = [{ start: 65, title: 'Midt i' }];
  const description = describe({ chapters }, notes);
  const blocks = description.split('\n');
  expect(new TextEncoder().encode(description).length).toBeLessThanOrEqual(4000);
  expect(new TextEncoder().encode(description).length).toBeGreaterThan(3500);
  expect(blocks.every((block) => /^<(p|ul)>.*<\/\1>$/.test(block))).toBe(true);
  expect(blocks.slice(-3)).toEqual([
    '<p><strong>Chapters</strong></p>',
    '<ul><li>01:05 Midt i</li></ul>',
    `<p><a href="${page}">Read the rest on the page</a></p>`,
  ]);
});

test('notes that fit are not cut', () => {
  expect(describe({}, 'Short.')).toBe('<p>What it is.</p>\n<p>Short.</p>');
});

test.each([
  [
    'hundreds of chapters',
    { chapters: Array.from({ length: 400 }, (_, n) => ({ start: n * 10, title: `Kapitel ${n}` })) },
  ],
  ['a description that alone fills the tag', { description: '"&" '.repeat(999) }],
])('%s still give a description within the limit', (_name, changes) => {
  const description = describe(changes, 'Notes.');
  expect(new TextEncoder().encode(description).length).toBeLessThanOrEqual(4000);
  expect(description).toMatch(/^<p>\S/);
  expect(description).toContain(`<a href="${page}">`);
});
