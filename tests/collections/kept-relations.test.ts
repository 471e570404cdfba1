import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import { keptEntries } from '#collections/kept-entries.ts';
import { keptRelations } from '#collections/kept-relations.ts';
import { parseMdxSource } from '#domain/front-matter.ts';
import * as relations from '#domain/relations.ts';
import { library, post, term } from '../views/small-library.ts';

const plain = { a: 'Om fabrikken i Odense.', b: 'Fabrikken i Odense lukker.', c: 'Vejret.', d: 'Sommer.' };
type Texts = Record<keyof typeof plain, string>;

let root: string;
vi.mock('#domain/relations.ts', { spy: true });

/** The texts that were asked for. */
let read: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'relations-'));
  await symlink(join(process.cwd(), 'src'), join(root, 'src'));
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  read = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  keptEntries('posts').clear();
  await rm(root, { recursive: true });
});

/** A Library whose posts have these texts. */
function site(texts: Texts, tags: readonly string[] = []) {
  const posts = Object.keys(texts).map((slug) =>
    post('da', slug, { tags: 'ad'.includes(slug) ? [...tags] : [] }),
  );
  for (const [index, [slug, text]] of Object.entries(texts).entries()) {
    const source = parseMdxSource(`content/posts/da/${slug}.mdx`, `---\ntitle: ${slug}\n---\n${text}\n`);
    const value = posts[index];
    if (Array.isArray(source) || !value) throw new Error(slug);
    keptEntries('posts').set(`da/${slug}`, {
      value,
      source,
      sum: text,
      get body() {
        read.push(slug);
        return parseBody(text);
      },
    });
  }
  return library({ tags: [term('crm')], posts });
}

async function relatedTo(slug: string, parts: ReturnType<typeof site>) {
  const relations = await keptRelations(parts, 'da');
  return relations.posts.get(`da/${slug}`)?.posts.map((found) => found.slug);
}

describe('what is related', () => {
  test('follows every text, of which only those are counted that were not before', async () => {
    expect(await relatedTo('a', site(plain))).toEqual(['b']);
    expect(read.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    read = [];
    expect(await relatedTo('a', site(plain))).toEqual(['b']);
    expect(read).toEqual([]);
    const edited = { ...plain, b: 'Noget andet.', d: 'Fabrikken i Odense om sommeren.' };
    expect(await relatedTo('a', site(edited))).toEqual(['d']);
    expect(read.toSorted()).toEqual(['b', 'd']);
    read = [];
    const all = await relatedTo('a', site({ ...edited, c: 'Vejret i Odense og på fabrikken.' }));
    expect(all?.toSorted()).toEqual(['c', 'd']);
    expect(read).toEqual(['c']);
  });

  test('is not sought again when a text is another and its words are the same', async () => {
    const seek = vi.spyOn(relations, 'makeRelations');
    const linked = { ...plain, b: '[Fabrikken](/blog/) i Odense lukker.' };
    for (const texts of [plain, linked, linked]) expect(await relatedTo('a', site(texts))).toEqual(['b']);
    expect(read.toSorted()).toEqual(['a', 'b', 'b', 'c', 'd']);
    expect(seek).toHaveBeenCalledTimes(1);
    await relatedTo('a', site({ ...linked, b: 'Fabrikken i Odense lukker, lukker.' }));
    expect(seek).toHaveBeenCalledTimes(2);
  });

  test('is found again, and that said, when what is kept is damaged', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await relatedTo('a', site(plain));
    const folder = join(root, '.cache', 'relations');
    const names = await readdir(folder);
    expect(names).toEqual(['da', 'da.words']);
    for (const name of names) {
      await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(0, -40));
    }
    read = [];
    expect(await relatedTo('a', site(plain))).toEqual(['b']);
    expect(read).toHaveLength(4);
    expect(warn.mock.calls.flat().filter((line) => /relations.*damaged/.test(line))).toHaveLength(2);
  });

  test('is found by other words when the code that counts them is another', async () => {
    await relatedTo('a', site(plain));
    await rm(join(root, 'src'));
    await mkdir(join(root, 'src', 'domain'), { recursive: true });
    await writeFile(join(root, 'src', 'domain', 'stem-counts.ts'), 'other code');
    read = [];
    expect(await relatedTo('a', site(plain))).toEqual(['b']);
    expect(read).toHaveLength(4);
  });
});

test('while one writes, what is related follows titles, people and tags, and is kept nowhere', async () => {
  vi.stubEnv('SITE_HIDDEN', 'shown');
  expect(await relatedTo('a', site(plain))).toEqual(['b']);
  const parts = site({ ...plain, b: 'Noget andet.' });
  expect((await keptRelations(parts, 'da')).posts.get('da/a')?.posts[0]).toBe(
    parts.posts.find(({ slug }) => slug === 'b'),
  );
  expect(await relatedTo('a', site({ ...plain, b: 'Noget andet.' }, ['crm']))).toEqual(['d']);
  expect(await readdir(root)).toEqual(['src']);
});
