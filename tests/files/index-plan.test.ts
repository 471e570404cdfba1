import { expect, test } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import type { Library } from '#domain/library.ts';
import { keyOf } from '#files/digests.ts';
import { findOrMakePlan, indexedSite } from '#files/index-plan.ts';
import { KeptPieces } from '#files/kept-pieces.ts';
import { episode, library, person, post, term } from '../views/small-library.ts';

const guest = [{ person: 'anna', role: 'guest' as const }];
const texts: Record<string, string> = { 'posts/da/a': 'Om fabrikken.', 'posts/da/b': 'Om vejret.' };

function site(name: string, tag: string): Library {
  return library({
    episodes: [episode('1-a', { people: guest })],
    posts: [post('da', 'a'), post('da', 'b', { tags: ['crm'] })],
    people: [person('anna', { name })],
    tags: [{ ...term('crm'), title: { da: tag } }],
  });
}

/** The plan of an index, and which parts of its records had to be made. */
async function planned(parts: Library, written: Record<string, string>, kept: KeptPieces) {
  const made: string[] = [];
  const bodies = new Map(Object.entries(written).map(([place, text]) => [place, parseBody(text)]));
  const { order, make } = indexedSite(parts, bodies, (place) => keyOf(written[place] ?? ''));
  const plan = await findOrMakePlan(order, kept, async (missing) => {
    const pieces = missing.map(make);
    made.push(...pieces.flatMap((piece) => pages(piece)));
    return pieces;
  });
  return { plan, made };
}

function pages(piece: Uint8Array): string[] {
  const records: { page: string }[] = JSON.parse(new TextDecoder().decode(piece));
  return records.map(({ page }) => page);
}

test('of an index, only those records are made that follow from something else than before', async () => {
  const kept = KeptPieces.none();
  const all = ['/episodes/1-a/', '/blog/a/', '/blog/b/', '/people/anna/', '/tags/crm/'];
  const first = await planned(site('Anna', 'Kunder'), texts, kept);
  expect(first.made.toSorted()).toEqual(all.toSorted());
  expect(await planned(site('Anna', 'Kunder'), texts, kept)).toEqual({ plan: first.plan, made: [] });
  const edited = { ...texts, 'posts/da/a': 'Om noget andet.' };
  const second = await planned(site('Anna', 'Kunder'), edited, kept);
  expect(second.made).toEqual(['/blog/a/']);
  expect(second.plan).not.toEqual(first.plan);
  expect((await planned(site('Anne', 'Kunder'), edited, kept)).made).toEqual([
    '/episodes/1-a/',
    '/people/anna/',
  ]);
  expect((await planned(site('Anne', 'Klienter'), edited, kept)).made).toEqual(['/blog/b/', '/tags/crm/']);
  expect((await planned(site('Anna', 'Kunder'), texts, kept)).plan).toEqual(first.plan);
  expect((await planned(site('Anne', 'Klienter'), edited, KeptPieces.none())).plan).toEqual(
    (await planned(site('Anne', 'Klienter'), edited, kept)).plan,
  );
});

test('the parts of many records are asked for in batches, each once and in their order', async () => {
  const posts = Array.from({ length: 1200 }, (_, number) => post('da', `nr-${number}`));
  const { order, make } = indexedSite(library({ posts }), new Map(), () => undefined);
  const [asked, kept]: [number[][], KeptPieces] = [[], KeptPieces.none()];
  const plan = await findOrMakePlan(order, kept, async (missing) => {
    asked.push([...missing]);
    return missing.map(make);
  });
  expect(asked.length).toBeGreaterThan(2);
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(500);
  expect(asked.flat()).toEqual([...order.parts.keys()]);
  expect(plan.count).toBeGreaterThanOrEqual(posts.length);
});

test('what no search can tell makes one part anew, and no other index', async () => {
  const kept = KeptPieces.none();
  const leading = (to: string) => ({ ...texts, 'posts/da/a': `Om [fabrikken](${to}).` });
  const first = await planned(site('Anna', 'Kunder'), leading('/blog/b/'), kept);
  const before = kept.made;
  const second = await planned(site('Anna', 'Kunder'), leading('/om/'), kept);
  expect([second.made, kept.made - before]).toEqual([['/blog/a/'], 1]);
  expect(second.plan).toEqual(first.plan);
});
