import { expect, test } from 'vitest';
import type { FeedContext } from '#bodies/feed-components.ts';
import { parseBody } from '#bodies/mdx.ts';
import { pageParts } from '#bodies/page-parts.ts';
import { wordsOf } from '#i18n/words.ts';
import { bodySections } from '#search/body-sections.ts';

const context: FeedContext = {
  resolve: (address) => address,
  listen: () => undefined,
  measure: String,
  words: wordsOf('da').feed,
};

test('every section is found where its heading stands on the page, whatever else is called the same', () => {
  const body = parseBody(
    '<h2>Tillid</h2>\n\nEt.\n\n> ### Tillid\n\n## Tillid\n\nTo.\n\n<Note>\n\n## Netværk\n\n</Note>\n\n## Netværk\n\nTre.',
  );
  const sections = bodySections(body, context).flatMap(({ id, text }) =>
    id === undefined ? [] : [[id, text]],
  );
  expect(sections).toEqual([
    ['tillid-1', 'To. Netværk'],
    ['netværk-1', 'Tre.'],
  ]);
  const page = JSON.stringify(pageParts(body, { heading: 'Noter', back: String })).replaceAll('\\"', '"');
  expect([...page.matchAll(/<(h[23]) id="([^"]+)"/g)].map(([, tag, id]) => [tag, id])).toEqual([
    ['h3', 'tillid'],
    ['h2', 'tillid-1'],
    ['h2', 'netværk'],
    ['h2', 'netværk-1'],
  ]);
});
