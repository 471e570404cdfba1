import { expect, test } from 'vitest';
import type { FeedContext } from '#bodies/feed-components.ts';
import { renderFeedHtml } from '#bodies/feed-html.ts';
import { parseBody } from '#bodies/mdx.ts';
import { picturesIn } from '#bodies/pictures.ts';

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

const html = (body: string) => renderFeedHtml(parseBody(body), context);

test('links and pictures get full addresses, and pictures keep their words', () => {
  expect(html('[Om](/om/), [her](#del), [ude](https://ud.example/æ) og ![En "rød" dør](./dør.png)')).toBe(
    '<p><a href="https://radio.example/om/">Om</a>, <a href="https://radio.example/blog/artikel/#del">her</a>, ' +
      '<a href="https://ud.example/%C3%A6">ude</a> og ' +
      '<img alt="En &quot;rød&quot; dør" src="https://radio.example/blog/artikel/d%C3%B8r.png" /></p>',
  );
});

test.each([
  ['PullQuote', '<PullQuote>\nEt citat.\n</PullQuote>', '<blockquote><p>Et citat.</p></blockquote>'],
  [
    'FactBox',
    '<FactBox title="Fakta & tal">\n\n- et\n\n</FactBox>',
    '<aside><h3>Fakta &amp; tal</h3><ul>\n<li>et</li>\n</ul></aside>',
  ],
  ['Tip', '<Tip number="2" title="Lyt">\n\nHør efter.\n\n</Tip>', '<h3>Råd 2: Lyt</h3><p>Hør efter.</p>'],
  ['Tip without number', '<Tip title="Lyt">\n\nHør.\n\n</Tip>', '<h3>Lyt</h3><p>Hør.</p>'],
  [
    'Figure',
    '<Figure caption="Trappen." credit="Tegning: Anna">\n\n![Trin](./t.png)\n\n</Figure>',
    '<figure><p><img alt="Trin" src="https://radio.example/blog/artikel/t.png" /></p>' +
      '<figcaption>Trappen. (Tegning: Anna)</figcaption></figure>',
  ],
  [
    'CallToAction',
    '<CallToAction title="Bogen" url="/bog/" label="Læs">\n\nKøb.\n\n</CallToAction>',
    '<p><strong>Bogen</strong></p><p>Køb.</p><p><a href="https://radio.example/bog/">Læs</a></p>',
  ],
  [
    'ContactBox',
    '<ContactBox name="Redaktionen" registration="12 34" phone="+45 00 00" email="a@b.example" />',
    '<p><strong>Redaktionen</strong><br />CVR 12 34<br /><a href="tel:+450000">+45 00 00</a><br />' +
      '<a href="mailto:a@b.example">a@b.example</a></p>',
  ],
  [
    'BarChart',
    '<BarChart title="Brug" unit="%" values="Netværk: 58,5; Salg: 12" />',
    '<table><caption>Brug</caption><tr><th scope="row">Netværk</th><td>58.5\u00A0%</td></tr>' +
      '<tr><th scope="row">Salg</th><td>12\u00A0%</td></tr></table>',
  ],
  [
    'PreviouslyPublished',
    '<PreviouslyPublished in="Ledelse" issue="2/2016" />',
    '<p>Tidligere bragt i <cite>Ledelse</cite> 2/2016.</p>',
  ],
  [
    'Note',
    '<Note title="Bemærk">\n\nTekst.\n\n</Note>',
    '<aside><p><strong>Bemærk</strong></p><p>Tekst.</p></aside>',
  ],
  [
    'Quote',
    '<Quote speaker="Bo" url="https://kilde.example/">\n\nOrd.\n\n</Quote>',
    '<blockquote><p>Ord.</p><p>— <a href="https://kilde.example/">Bo</a></p></blockquote>',
  ],
  [
    'Gallery',
    '<Gallery caption="To trin." credit="Foto: Anna">\n\n- ![Et](./1.png)\n- ![To](./2.png)\n\n</Gallery>',
    '<figure><ul>\n<li><img alt="Et" src="https://radio.example/blog/artikel/1.png" /></li>\n' +
      '<li><img alt="To" src="https://radio.example/blog/artikel/2.png" /></li>\n</ul>' +
      '<figcaption>To trin. (Foto: Anna)</figcaption></figure>',
  ],
  [
    'Gallery without words',
    '<Gallery>\n\n![Et](./1.png) ![To](./2.png)\n\n</Gallery>',
    '<figure><p><img alt="Et" src="https://radio.example/blog/artikel/1.png" /> ' +
      '<img alt="To" src="https://radio.example/blog/artikel/2.png" /></p></figure>',
  ],
  [
    'Video',
    '<Video title="Tre råd" url="https://vimeo.com/76979871">\n\n![Anna](./still.png)\n\n</Video>',
    '<p><img alt="Anna" src="https://radio.example/blog/artikel/still.png" /></p>' +
      '<p><a href="https://vimeo.com/76979871">Tre råd</a> (vimeo.com)</p>',
  ],
  [
    'Embed',
    '<Embed title="Kort" url="https://kort.example/embed" page="https://kort.example/" />',
    '<p><a href="https://kort.example/">Kort</a> (kort.example)</p>',
  ],
  [
    'Listen',
    '<Listen episode="67-politik" at="1:04">hør her</Listen>',
    '<p><a href="https://radio.example/episodes/67-politik/#t=64" title="Politik">hør her</a></p>',
  ],
  ['Listen to nothing', '<Listen episode="findes-ikke">hør her</Listen>', '<p>hør her</p>'],
])('%s is spelt in plain HTML', (_name, body, expected) => {
  expect(html(body)).toBe(expected);
});

test('what feed readers do not understand leaves only its words, and programs leave nothing', () => {
  expect(html('Et <mark>vigtigt</mark> <video>ord</video> <script>x</script> {1 + 1}')).toBe(
    '<p>Et <mark>vigtigt</mark> ord  </p>',
  );
});

test('tables, tasks and code keep their meaning', () => {
  expect(html('| A | B |\n| - | -: |\n| 1 | 2 |')).toMatch(
    /<th align="right">B<\/th>[\s\S]*<td align="right">2<\/td>/,
  );
  expect(html('- [x] gjort\n- [ ] ikke')).toMatch(/<li>☑ gjort<\/li>\s*<li>☐ ikke<\/li>/);
  expect(html('```js\nlet a = "<b>";\n```')).toBe('<pre><code>let a = "&lt;b>";\n</code></pre>');
});

test('an emoji and a very long word pass unchanged', () => {
  const word = 'Speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(5);
  expect(html(`👩‍🚀 ${word}`)).toBe(`<p>👩‍🚀 ${word}</p>`);
});

test('the pictures of a body are those beside it', () => {
  const body = parseBody(
    '![a](./en.png) ![b](to.jpg) ![c](./bl%C3%A5.png) ![d](/fast.png) ![e](https://x.example/y.png) ![a](./en.png)',
  );
  expect(picturesIn(body)).toEqual(['en.png', 'to.jpg', 'blå.png']);
});
