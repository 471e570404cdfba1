import { type Measure, type Ratio, type Result, ratioOf, sizesOf, type Turn } from './result.ts';

const wanted: readonly [title: string, turn: Turn, rival: string][] = [
  ['cold / Hugo', 'cold', 'hugo'],
  ['cold / Eleventy', 'cold', 'eleventy'],
  ['cold / stock Astro MDX', 'cold', 'astro'],
  ['nothing changed / Hugo', 'warm', 'hugo'],
  ['one text edited / Hugo', 'edit', 'hugo'],
  ['one link edited / Hugo', 'link', 'hugo'],
];

/** What this site takes, measured by a whole build of a rival, at each size; then, how that grows with the items. */
export function ratiosOf(results: readonly Result[], measure: Measure): Ratio[] {
  const sizes = sizesOf(results);
  const beside = sizes.flatMap((items) =>
    wanted.map(([title, turn, rival]) =>
      ratioOf(
        results,
        `${items} items: ${title}`,
        [
          { items, engine: 'ours', turn },
          { items, engine: rival, turn: 'cold' },
        ],
        measure,
      ),
    ),
  );
  const growth = sizes.slice(1).map((items, index) => {
    const fewer = sizes[index] ?? items;
    return ratioOf(
      results,
      `cold: ${items} / ${fewer} items`,
      [
        { items, engine: 'ours', turn: 'cold' },
        { items: fewer, engine: 'ours', turn: 'cold' },
      ],
      measure,
    );
  });
  return [...beside, ...growth].filter((ratio) => ratio !== undefined);
}
