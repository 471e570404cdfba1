import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sitePages } from '#views/site-pages.ts';
import { shippedLibrary } from '../../views/shipped-site.ts';
import { editDistance } from './edit-distance.ts';
import {
  askedIn,
  type BenchmarkQuestion,
  kinds,
  type NonsenseWord,
  parseQuestions,
  readNonsense,
  readQuestions,
} from './questions.ts';

const content = join(import.meta.dirname, '../../../content');
let tuned: BenchmarkQuestion[];
let heldOut: BenchmarkQuestion[];
let nonsense: NonsenseWord[];
beforeAll(async () => {
  [tuned, heldOut, nonsense] = await Promise.all([
    readQuestions('tuned'),
    readQuestions('held-out'),
    readNonsense(),
  ]);
});

test('there are at least 440 questions, and ten of every kind in every language', () => {
  const all = [...tuned, ...heldOut];
  expect(all.length).toBeGreaterThanOrEqual(440);
  for (const kind of kinds) {
    for (const language of askedIn) {
      const count = all.filter((each) => each.kind === kind && each.language === language).length;
      expect(count, `${kind} in ${language}`).toBeGreaterThanOrEqual(10);
    }
  }
});

test('a third of every kind and language is held out', () => {
  for (const kind of kinds) {
    for (const language of askedIn) {
      const [kept, held] = [tuned, heldOut].map(
        (part) => part.filter((each) => each.kind === kind && each.language === language).length,
      );
      expect(held, `${kind} in ${language}`).toBe(Math.floor(((kept ?? 0) + (held ?? 0)) / 3));
    }
  }
});

test('the file of the held-out questions says first of all that nobody tunes on them', async () => {
  const [head] = (await readFile(join(import.meta.dirname, 'questions-held-out.yaml'), 'utf8')).split('\n');
  expect(head).toBe(
    '# Held out: these questions are only scored, never tuned on. Whoever tunes reads questions-tuned.yaml and not this file.',
  );
});

test('no question is asked twice in one language', () => {
  const asked = [...tuned, ...heldOut].map(({ language, words }) => `${language}: ${words.toLowerCase()}`);
  expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
});

test('every right answer is a page of the site', async () => {
  const library = await shippedLibrary();
  const pages = new Set(sitePages(library).map(({ url }) => url.slice(library.site.url.length)));
  const unknown = [...tuned, ...heldOut]
    .flatMap(({ right }) => right.map(({ page }) => page))
    .filter((page) => !pages.has(page));
  expect(unknown).toEqual([]);
});

test('every moment, and nothing else, has a time at which its words are said', async () => {
  const { episodes } = await shippedLibrary();
  for (const { kind, words, right } of [...tuned, ...heldOut]) {
    for (const { page, from, to = 0 } of right) {
      expect(from !== undefined, words).toBe(kind === 'moment');
      if (from === undefined) continue;
      const said = episodes
        .filter(({ slug }) => page === `/episodes/${slug}/`)
        .flatMap(({ transcripts }) => transcripts.flatMap(({ cues }) => cues))
        .filter(({ start }) => start >= from && start < to)
        .map(({ text }) => text.toLowerCase())
        .join(' ');
      const unsaid = wordsOf(words).filter((word) => !said.includes(word));
      expect(unsaid.length, `${words}: "${said}"`).toBeLessThanOrEqual(wordsOf(words).length / 3);
    }
  }
});

test('questions are of the kind they stand under', async () => {
  const texts = await contentTexts();
  const known = new Set(texts.flatMap(wordsOf));
  const running = texts.map((text) => wordsOf(text).join(' ')).join(' | ');
  const unknown = (words: string) => wordsOf(words).filter((word) => !known.has(word));
  for (const { kind, words } of [...tuned, ...heldOut]) {
    if (kind === 'exact' || kind === 'other language' || kind === 'person or tag') {
      expect(unknown(words), words).toEqual([]);
    }
    if (kind === 'inflected' || kind === 'typo') expect(unknown(words), words).not.toEqual([]);
    if (kind === 'phrase') {
      expect(words).toMatch(/^"[^"]+"$/);
      expect(running).toContain(wordsOf(words).join(' '));
    }
  }
});

test('an address that is not written as it should be is refused', () => {
  expect(() => parseQuestions('exact: { da: { ord: om } }')).toThrow(
    '"om" is not an address such as /om/ or /episodes/70-uden-gaest/@36-37.',
  );
  expect(() => parseQuestions('exact: { sv: { ord: /om/ } }')).toThrow('"sv" is none of da, nb, nl, en.');
});

test('forty words of nonsense, ten a language, occur nowhere in the content and are near to nothing in it', async () => {
  const known = new Set((await contentTexts()).flatMap(wordsOf));
  expect(nonsense.length).toBe(40);
  expect(new Set(nonsense.map(({ word }) => word)).size).toBe(40);
  for (const language of askedIn) {
    expect(nonsense.filter((each) => each.language === language).length).toBe(10);
  }
  const near = nonsense.flatMap(({ word }) =>
    [...known].filter((each) => each.includes(word) || editDistance(each, word) <= (word.length < 8 ? 1 : 2)),
  );
  expect(near).toEqual([]);
});

test('half of the nonsense begins like a word of the content', async () => {
  const known = [...new Set((await contentTexts()).flatMap(wordsOf))];
  const alike = nonsense.filter(({ word }) => known.some((each) => each.startsWith(word.slice(0, 5))));
  expect(alike.length).toBeGreaterThanOrEqual(20);
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

async function contentTexts(): Promise<string[]> {
  const files = (await readdir(content, { recursive: true })).filter((file) =>
    /\.(mdx|yaml|vtt)$/.test(file),
  );
  return Promise.all(files.map((file) => readFile(join(content, file), 'utf8')));
}
