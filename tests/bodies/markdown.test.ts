import type { Element, ElementContent } from 'hast';
import { markdownToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { FeedContext } from '#bodies/feed-components.ts';
import { feedTree } from '#bodies/feed-tree.ts';
import { markdownText, renderMarkdown } from '#bodies/markdown.ts';
import { letters } from '#bodies/markdown-phrase.ts';
import { parseBody } from '#bodies/mdx.ts';
import type { Body } from '#domain/body.ts';
import { bodyContext } from '#feeds/body-context.ts';
import { readSite, shippedFolder } from '../feeds/read-site.ts';

const page = 'https://radio.example/blog/artikel/';
const context: FeedContext = {
  resolve: (address) => new URL(address, page).href,
  listen: (episode, at) =>
    episode === '67-politik'
      ? { url: `https://radio.example/episodes/67-politik/#t=${at ?? 0}`, title: 'Politik' }
      : undefined,
  measure: (value, unit = '') => `${value}\u00A0${unit}`,
  words: { tip: 'Råd', previouslyPublished: 'Tidligere bragt i', registration: 'CVR' },
};

const markdown = (text: string) => renderMarkdown(parseBody(text), context);

describe('Markdown that an editor wrote', () => {
  test.each([
    ['headings and paragraphs', '## Et\n\nTo **tre** *fire* ~~fem~~ `seks`.\n\n### Syv'],
    ['a hard line break', 'Et\\\nto'],
    ['nested lists', '- et\n- to\n  - tre\n  - fire\n- fem'],
    ['a list of paragraphs', '1. et\n\n   mere\n\n2. to'],
    ['a list that begins at four', '4. et\n5. to'],
    ['a quotation', '> Et\n>\n> - to'],
    ['code with fences in it', '````\n```\nx\n```\n````'],
    ['code with backticks in it', '``a`b`` og `` `c ``'],
    ['a rule', 'Et\n\n---\n\nto'],
    ['a table', '| A | B |\n| :-- | --: |\n| 1 \\| 2 | **3** |'],
    ['a footnote', 'Et[^1] og to[^1].\n\n[^1]: Noten\n\n    har to afsnit.'],
    ['letters that mean something elsewhere', '1\\. maj \\*ikke\\* \\[her\\] \\<der snake_case \\_det\\_'],
    ['lines that look like something else', '\\# et\n\n\\- to\n\n\\> tre'],
  ])('%s stays as it is', (_what, text) => {
    expect(markdown(text)).toBe(text);
  });

  test('an address that stands for itself stays a link', () => {
    expect(markdown('https://ud.example/x')).toBe('<https://ud.example/x>');
  });

  test('addresses become full, and pictures keep their words', () => {
    expect(markdown('[Om](/om/ "Om os") ![En dør](./dør(1).png)')).toBe(
      '[Om](https://radio.example/om/ "Om os") ![En dør](<https://radio.example/blog/artikel/d%C3%B8r(1).png>)',
    );
  });
});

describe('a component', () => {
  test.each([
    ['PullQuote', '<PullQuote>\nEt citat.\n</PullQuote>', '> Et citat.'],
    ['FactBox', '<FactBox title="Fakta">\n\n- et\n\n</FactBox>', '> ### Fakta\n>\n> - et'],
    ['Tip', '<Tip number="2" title="Lyt">\n\nHør efter.\n\n</Tip>', '### Råd 2: Lyt\n\nHør efter.'],
    [
      'Figure',
      '<Figure caption="Trappen." credit="Tegning: Anna">\n\n![Trin](./t.png)\n\n</Figure>',
      '![Trin](https://radio.example/blog/artikel/t.png)\n\nTrappen. (Tegning: Anna)',
    ],
    [
      'CallToAction',
      '<CallToAction title="Bogen" url="/bog/" label="Læs">\n\nKøb.\n\n</CallToAction>',
      '**Bogen**\n\nKøb.\n\n[Læs](https://radio.example/bog/)',
    ],
    [
      'BarChart',
      '<BarChart title="Brug" unit="%" values="Netværk: 58,5; Salg: 12" />',
      '**Brug**\n\n|  |  |\n| --- | --- |\n| Netværk | 58.5\u00A0% |\n| Salg | 12\u00A0% |',
    ],
    [
      'PreviouslyPublished',
      '<PreviouslyPublished in="Ledelse" issue="2/2016" />',
      'Tidligere bragt i *Ledelse* 2/2016.',
    ],
    ['Note', '<Note title="Bemærk">\n\nTekst.\n\n</Note>', '> **Bemærk**\n>\n> Tekst.'],
    [
      'Quote',
      '<Quote speaker="Bo" url="https://kilde.example/">\n\nOrd.\n\n</Quote>',
      '> Ord.\n>\n> — [Bo](https://kilde.example/)',
    ],
    [
      'Listen',
      '<Listen episode="67-politik" at="1:04">hør her</Listen>',
      '[hør her](https://radio.example/episodes/67-politik/#t=64 "Politik")',
    ],
  ])('%s is spelt out', (_name, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  test('never shows an e-mail address that can be gathered', () => {
    const box = markdown('<ContactBox name="Redaktionen" phone="+45 00 00" email="a@b.example" />');
    expect(box).toBe('**Redaktionen**\\\n[+45 00 00](tel:+450000)\\\na (at) b.example');
  });
});

test('programs leave nothing', () => {
  expect(markdown('import X from "x"\n\nEt <script>x</script>{1 + 1}')).toBe('Et');
});

test('plain words never become markup', () => {
  for (const text of [
    '# et',
    '- to',
    '2. tre',
    '> fire',
    '*fem*',
    '[seks](x)',
    '<b>',
    '`a`',
    '&amp;',
    'a_b _c_',
    '=',
  ]) {
    expect(letters(read(markdownText(text))), text).toBe(text);
  }
});

const { content, library } = await readSite(shippedFolder);
const bodies: [string, Body, string][] = [...content.episodes, ...content.posts, ...content.pages].flatMap(
  ({ value, body }) => (body ? [[value.id, body, value.language] as [string, Body, string]] : []),
);

test.each(bodies)('%s reads in Markdown word for word as on its page', (_id, body, language) => {
  const there = bodyContext(library, page, language);
  const wanted = withoutNotes(feedTree(body, there));
  const found = withoutNotes(read(renderMarkdown(body, there)));
  for (const name of ['h2', 'h3', 'li', 'table', 'img', 'a']) {
    expect(count(found, name), name).toBe(count(wanted, name) - (name === 'a' ? mailLinks(wanted) : 0));
  }
  expect(count(found, 'td') + count(found, 'th')).toBe(cellsWithHeads(wanted));
  expect(count(found, 'blockquote')).toBe(count(wanted, 'blockquote') + count(wanted, 'aside'));
  expect(lettersOf(found)).toBe(lettersOf(wanted).replaceAll('@', '(at)'));
});

function read(text: string): ElementContent[] {
  const root = markdownToHast(text, { features: { smartPunctuation: false } });
  const nodes = root.type === 'root' ? root.children : [];
  return nodes.filter((node) => node.type === 'element' || node.type === 'text');
}

/** Without the notes at the end, whose heading Markdown leaves to its reader. */
function withoutNotes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.filter((node) => node.type !== 'element' || node.tagName !== 'section');
}

function elements(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elements(node.children)] : []));
}

function count(nodes: readonly ElementContent[], name: string): number {
  return elements(nodes).filter(({ tagName }) => tagName === name).length;
}

/** Markdown gives every table a head, which is empty over the two columns of a chart. */
function cellsWithHeads(nodes: readonly ElementContent[]): number {
  const charts = elements(nodes).filter(
    (node) => node.tagName === 'table' && count(node.children, 'thead') === 0,
  );
  return count(nodes, 'td') + count(nodes, 'th') + 2 * charts.length;
}

function mailLinks(nodes: readonly ElementContent[]): number {
  return elements(nodes).filter(({ properties }) => String(properties['href']).startsWith('mailto:')).length;
}

/** All letters in a row; where lines break does not matter. */
function lettersOf(nodes: readonly ElementContent[]): string {
  return letters(nodes).replace(/[\s\u00A0]+/g, '');
}
