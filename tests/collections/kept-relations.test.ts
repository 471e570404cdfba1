import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptRelations } from '#collections/kept-relations.ts';
import { makeRelations } from '#domain/relations.ts';
import { library, post, term } from '../views/small-library.ts';

// As in `npm run dev`, where entries come and go.
beforeEach(() => vi.stubEnv('SITE_HIDDEN', 'shown'));
afterEach(() => vi.unstubAllEnvs());

function site(tags: readonly string[]) {
  return library({
    tags: [term('crm'), term('tillid')],
    posts: [
      post('da', 'a', { tags: ['crm'] }),
      post('da', 'b', { tags: [...tags] }),
      post('da', 'c', { title: 'Vejret' }),
      post('da', 'd', { title: 'Sommer' }),
    ],
  });
}

test('while one writes, what is related is found again when titles, people or tags are others', async () => {
  let found = 0;
  const relatedTo = async (parts: ReturnType<typeof site>) => {
    const relations = await keptRelations(parts, 'da', async () => {
      found += 1;
      return makeRelations(parts, 'da', { episodes: new Map(), posts: new Map() });
    });
    return relations.posts.get('da/a')?.posts;
  };
  const before = site(['crm']);
  expect(await relatedTo(before)).toEqual([before.posts.find(({ slug }) => slug === 'b')]);
  const after = site(['crm']);
  expect((await relatedTo(after))?.[0]).toBe(after.posts.find(({ slug }) => slug === 'b'));
  expect(found).toBe(1);
  expect(await relatedTo(site(['tillid']))).toEqual([]);
  expect(found).toBe(2);
});
