import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeEntries, type EntryKind, keptEntries } from '#collections/kept-entries.ts';
import { routeKeys } from '#collections/keyed-routes.ts';
import { pageRoutes } from '#collections/page-routes.ts';
import { parseYamlSource } from '#domain/front-matter.ts';
import type { Library } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import { library, person, post } from '../views/small-library.ts';

const { site } = library({});
const made = vi.fn();
let text: string | undefined;
let others: Post[];

beforeEach(() => {
  [text, others] = ['text', []];
  publish([post('da', 'a'), post('da', 'b')], 'Anna');
});
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllEnvs();
  for (const kind of ['site', 'posts', 'people'] as const) keptEntries(kind).clear();
  changeEntries();
});

function publish(posts: readonly Post[], name: string): void {
  for (const kind of ['site', 'posts', 'people'] as const) keptEntries(kind).clear();
  keep('site', 'site', site);
  for (const value of posts) keep('posts', value.id, value);
  keep('people', 'anna', person('anna', { name }));
  changeEntries();
}

function keep(kind: EntryKind, id: string, value: unknown): void {
  const source = parseYamlSource(`content/${id}.yaml`, 'title: a\n');
  const entries: Map<string, unknown> = keptEntries(kind);
  entries.set(id, { value, source });
}

/** A page for each article, which shows the titles of it and of others. */
function routes() {
  return pageRoutes(
    ({ posts }: Library) => posts.map(({ id, slug }) => ({ params: { slug }, props: { id } })),
    {
      body: async () => (text === undefined ? undefined : [text]),
      found: async () => ({ others }),
      view: ({ posts }, { id }, found) => {
        made(id);
        const own = posts.find((known) => known.id === id);
        return [own?.title, ...found.others.map(({ title }) => title)];
      },
    },
  );
}

/** What the page of the first article is known by. */
async function keys(): Promise<string[]> {
  const [route] = await routes();
  return Promise.all(routeKeys(route?.cacheKey).map((key) => key()));
}

describe('the page of a view', () => {
  test('shows it; none is made before somebody asks', async () => {
    const all = await routes();
    expect(made).not.toHaveBeenCalled();
    expect(all.map(({ props }) => props.id)).toEqual(['da/a', 'da/b']);
    expect(await Promise.all(all.map(({ props }) => props.view()))).toEqual([['a'], ['b']]);
  });

  test('is known by the Library alone as long as that is the same', async () => {
    const before = await keys();
    publish([post('da', 'a'), post('da', 'b')], 'Anna');
    expect(await keys()).toEqual(before);
    const [a, b] = await routes();
    expect([await routeKeys(a?.cacheKey)[0]?.(), await routeKeys(b?.cacheKey)[0]?.()]).toEqual([
      before[0],
      expect.not.stringMatching(`^${before[0]}$`),
    ]);
  });

  test('is known by what it says when the Library is another and it says the same', async () => {
    const [from, says] = await keys();
    publish([post('da', 'a'), post('da', 'b', { title: 'Andet' })], 'Anna');
    const [afterTitle, saysAfterTitle] = await keys();
    publish([post('da', 'a'), post('da', 'b')], 'Bodil');
    const [afterName, saysAfterName] = await keys();
    expect(new Set([from, afterTitle, afterName]).size).toBe(3);
    expect([saysAfterTitle, saysAfterName]).toEqual([says, says]);
  });

  test('is another in both ways when its text is, or what it says', async () => {
    const all = [await keys()];
    text = 'other text';
    all.push(await keys());
    publish([post('da', 'a', { title: 'Andet' }), post('da', 'b')], 'Anna');
    all.push(await keys());
    others = [post('da', 'c')];
    all.push(await keys());
    expect(new Set(all.flat()).size).toBe(8);
  });

  test('is made once by whoever asks what it says and then for itself, and never shown as it was before', async () => {
    const [a, b] = await routes();
    await routeKeys(a?.cacheKey)[1]?.();
    expect(await a?.props.view()).toEqual(['a']);
    expect(made.mock.calls).toEqual([['da/a']]);
    await routeKeys(a?.cacheKey)[1]?.();
    expect(await b?.props.view()).toEqual(['b']);
    publish([post('da', 'a', { title: 'Andet' }), post('da', 'b')], 'Anna');
    expect(await a?.props.view()).toEqual(['Andet']);
  });

  test('is known by nothing when its text may hold program code, or when hidden items are shown', async () => {
    text = undefined;
    expect((await routes()).map(({ cacheKey }) => cacheKey)).toEqual([undefined, undefined]);
    text = 'text';
    vi.stubEnv('SITE_HIDDEN', 'shown');
    expect((await routes()).map(({ cacheKey }) => cacheKey)).toEqual([undefined, undefined]);
    expect(routeKeys(undefined)).toEqual([]);
  });
});
