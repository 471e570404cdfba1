import { expect, test } from 'vitest';
import { components, htmlTags, isComponentName } from '#bodies/components.ts';

test('a property of the language itself is no component', () => {
  expect(isComponentName('Note')).toBe(true);
  expect(['toString', 'constructor', 'note', ''].filter(isComponentName)).toEqual([]);
});

test('no tag that editors may write loads or runs anything', () => {
  for (const tag of [
    'script',
    'style',
    'iframe',
    'img',
    'a',
    'form',
    'svg',
    'video',
    'audio',
    'link',
    'meta',
  ]) {
    expect(htmlTags).not.toContain(tag);
  }
});

test('times and charts become numbers', () => {
  expect(components.Listen.parse({ episode: '67-politik', at: '1:04' })).toEqual({
    episode: '67-politik',
    at: 64,
  });
  expect(components.BarChart.parse({ title: 'Brug', values: 'A: 1; B: 2,5' }).values).toEqual([
    { label: 'A', value: 1 },
    { label: 'B', value: 2.5 },
  ]);
});

test.each(['https://example.com/bog', '/blog/', '/nb/blog/x/'])('%s may stand as an address', (url) => {
  expect(components.CallToAction.safeParse({ title: 'Bog', url, label: 'Læs' }).success).toBe(true);
});

test.each(['javascript:alert(1)', 'example.com', 'blog/', '', 'https://exämple.com/'])(
  '"%s" may not stand as an address',
  (url) => {
    expect(components.CallToAction.safeParse({ title: 'Bog', url, label: 'Læs' }).success).toBe(false);
  },
);
