import { expect, test } from 'vitest';
import { parseWishes, WishError } from '../../scripts/bench/wishes.ts';

test('without arguments everything is measured', () => {
  expect(parseWishes([])).toMatchObject({
    sizes: [100, 1000, 5000, 10_000],
    rounds: 3,
    engines: ['ours', 'astro', 'eleventy', 'hugo'],
    seed: 1,
  });
});

test('sizes and engines are lists, each named once', () => {
  const { sizes, engines } = parseWishes(['--sizes', '100, 1000,100', '--engines=hugo,ours']);
  expect(sizes).toEqual([100, 1000]);
  expect(engines).toEqual(['ours', 'hugo']);
});

const refused = [
  [
    '--sizes 10x',
    '--sizes: "10x" is no whole number from 10 to a million. Write for example --sizes 100,1000.',
  ],
  ['--sizes 5', '--sizes: "5" is no whole number from 10 to a million. Write for example --sizes 100,1000.'],
  ['--rounds 0', '--rounds: "0" is no whole number from 1 to a million. Write for example --rounds 3.'],
  ['--engines hugo,jekyll', '--engines: there is no "jekyll". Write some of ours,astro,eleventy,hugo.'],
  ['--size 100', 'There is no --size.'],
  ['--rounds', '--rounds is not written as it should be.'],
] as const;

test.each(refused)('%s is refused', (args, message) => {
  expect(() => parseWishes(args.split(' '))).toThrow(new WishError(message));
});
