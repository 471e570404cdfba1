import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import type { Library } from '#domain/library.ts';
import { KeptPieces } from '#files/kept-pieces.ts';
import { makeSearchIndex, type SearchIndex } from '#files/search-index.ts';
import { type Random, seeded } from '../../scripts/bench/random.ts';
import { episode, library, page, person, post, site, term } from '../views/small-library.ts';

/** What the edits change: everything is made of it anew each time. */
type Draft = {
  titles: Map<string, string>;
  texts: Map<string, string>;
  cues: string[];
  names: Map<string, string>;
  tags: Map<string, string[]>;
};

const edits = 100;
const trial = { ...site, languages: ['da', 'en'] };
const words =
  'Kunden køber visitkortmapper og ledelseskommunikation på LinkedIn-profilen, fordi tillid er 1 sag om e-mail i 2016 ; . !'.split(
    ' ',
  );

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pieces-'));
  // Dictionaries and Pagefind's program take seconds to make: they are all that is kept for an index from nothing.
  const cold = await open('cold');
  await makeSearchIndex(library({ site: trial }), new Map(), cold);
  await cold.save();
});
afterAll(() => rm(folder, { recursive: true }));

const open = (name: string) =>
  KeptPieces.open({
    file: join(folder, name),
    report: (line) => {
      throw new Error(line);
    },
  });

function spelt({ files }: SearchIndex): string[] {
  return [...files].map(([address, bytes]) => `${address} ${Buffer.from(bytes).toString('hex')}`);
}

function textFrom(random: Random, most: number): string {
  return Array.from({ length: random.below(most) }, () => random.pick(words)).join(' ');
}

function libraryFrom({ titles, cues, names, tags }: Draft): Library {
  const spoken = cues.map((text, index) => ({ start: index * 5, end: index * 5 + 4, speaker: 'Anna', text }));
  const transcripts = [{ language: 'da', file: 'episodes/radio/a/transcript.da.vtt', cues: spoken }];
  return library({
    site: trial,
    episodes: [episode('a', { transcripts, people: [{ person: 'anna', role: 'guest' }] })],
    posts: [...titles].map(([slug, title]) => post('da', slug, { title, tags: tags.get(slug) ?? [] })),
    pages: [page('da', 'kontakt')],
    people: [...names].map(([id, name]) => person(id, { name })),
    tags: [term('trust'), term('sale')],
  });
}

/** Does something to the draft that an editor may do; says what. */
function edit(draft: Draft, random: Random): string {
  const slugs = [...draft.titles.keys()];
  const slug = random.pick(slugs);
  const doings: Record<string, () => void> = {
    text: () => draft.texts.set(`posts/da/${slug}`, textFrom(random, 900)),
    title: () => draft.titles.set(slug, `Om ${textFrom(random, 6)}`),
    'new article': () => draft.titles.set(`ny-${random.below(1e6)}`, textFrom(random, 9)),
    removal: () => slugs.length > 3 && draft.titles.delete(slug),
    rename: () => {
      draft.titles.set(`${slug}-nyt`, draft.titles.get(slug) ?? '');
      draft.texts.set(`posts/da/${slug}-nyt`, draft.texts.get(`posts/da/${slug}`) ?? '');
      draft.titles.delete(slug);
    },
    transcript: () => draft.cues.splice(random.below(draft.cues.length), 1, textFrom(random, 20)),
    person: () => draft.names.set('anna', `Anna ${textFrom(random, 3)}`),
    tags: () => draft.tags.set(slug, random.below(2) === 0 ? [] : [random.pick(['trust', 'sale'])]),
    undo: () => undefined,
  };
  const doing = random.pick(Object.keys(doings));
  doings[doing]?.();
  return doing;
}

test('whatever is kept, the index is the one that would be made from nothing', async () => {
  const random = seeded(8);
  const draft: Draft = {
    titles: new Map(Array.from({ length: 12 }, (_, index) => [`artikel-${index}`, textFrom(random, 8)])),
    texts: new Map(),
    cues: Array.from({ length: 120 }, () => textFrom(random, 20)),
    names: new Map([['anna', 'Anna Ågård']]),
    tags: new Map(),
  };
  const done = new Set<string>();
  let [made, reused] = [0, 0];
  for (let number = 0; number < edits; number++) {
    done.add(edit(draft, random));
    const bodies = new Map([...draft.texts].map(([place, text]) => [place, parseBody(text)]));
    const kept = await open('kept');
    const incremental = await makeSearchIndex(libraryFrom(draft), bodies, kept);
    await kept.save();
    const fromNothing = await makeSearchIndex(libraryFrom(draft), bodies, await open('cold'));
    expect(spelt(incremental)).toEqual(spelt(fromNothing));
    made += kept.made;
    reused += incremental.files.size - kept.made;
  }
  expect(done.size).toBe(9);
  expect(Math.min(made, reused)).toBeGreaterThan(100);
}, 300_000);
