import { describe, expect, test } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import { pageParts } from '#bodies/page-parts.ts';

const parts = (text: string) =>
  pageParts(parseBody(text), { heading: 'Noter', back: (number) => `Tilbage til note ${number}` });

describe('a text in parts for a page', () => {
  test('is one string as long as nothing needs to be drawn', () => {
    expect(parts('## Et & "to"\n\nTre `<b>` [fire](/a/?b&c "d\\"e").\n')).toEqual([
      '<h2 id="et--to">Et &amp; "to"</h2>\n' +
        '<p>Tre <code>&lt;b&gt;</code> <a href="/a/?b&amp;c" title="d&quot;e">fire</a>.</p>',
    ]);
  });

  test('leaves holes for components, and within them for others', () => {
    expect(parts('A <Listen episode="x">**b**</Listen> c\n\n<Note>\n\n<Tip title="d" />\n\n</Note>')).toEqual(
      [
        '<p>A ',
        { type: 'component', name: 'Listen', properties: { episode: 'x' }, parts: ['<strong>b</strong>'] },
        ' c</p>\n',
        {
          type: 'component',
          name: 'Note',
          properties: {},
          parts: [{ type: 'component', name: 'Tip', properties: { title: 'd' }, parts: [] }],
        },
      ],
    );
  });

  test('leaves holes for pictures that lie beside it, not for those from elsewhere', () => {
    expect(parts('![a](./b.png "c") ![d](https://example.com/e.png)')).toEqual([
      '<p>',
      { type: 'picture', src: './b.png', alt: 'a', title: 'c' },
      ' <img src="https://example.com/e.png" alt="d"></p>',
    ]);
  });

  test('counts headings that say the same', () => {
    expect(
      parts('## Et\n\n<Note>\n\n## Et\n\n</Note>\n\n## Et').filter((part) => typeof part === 'string'),
    ).toEqual(['<h2 id="et">Et</h2>\n', '\n<h2 id="et-2">Et</h2>']);
  });

  test('names its footnotes in the words it is given', () => {
    const html = parts('a[^1] b[^1]\n\n[^1]: c').join('');
    expect(html).toContain('<h2 id="footnote-label" class="footnote-label">Noter</h2>');
    expect(html.match(/aria-label="Tilbage til note 1"/g)).toHaveLength(2);
  });

  test('leaves out program code, and of unknown components all but what they hold', () => {
    expect(parts('a {1 + 1} <Unknown>b</Unknown>')).toEqual(['<p>a  b</p>']);
  });
});
