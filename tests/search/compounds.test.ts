import { expect, test } from 'vitest';
import { compoundSplitter } from '#search/compounds.ts';
import { Lexicon } from '#search/lexicon.ts';
import { WordList } from '#search/word-list.ts';

const lexicon = (language: string, dictionary: string, site = '') =>
  new Lexicon(language, { dictionary: WordList.of(dictionary.split(' ')), site: site.split(' ') });
const split = compoundSplitter({
  da: lexicon(
    'da',
    'ledelse kommunikation kunde register visitkort visit kort mappe under lig',
    'linkedin net',
  ),
  nb: lexicon('nb', 'syk fravaer stilling'),
  nl: lexicon('nl', 'keuken tafel bouw materiaal samenwerking verband'),
  en: lexicon('en', 'news letter friend ship'),
});

test('both sides are known words, with a letter or two between them', () => {
  expect(split('ledelseskommunikation', 'da')).toEqual(['ledelse', 'kommunikation']);
  expect(split('kunderegister', 'da')).toEqual(['kunde', 'register']);
  expect(split('sykefravaer', 'nb')).toEqual(['syk', 'fravaer']);
  expect(split('keukentafel', 'nl')).toEqual(['keuken', 'tafel']);
  expect(split('samenwerkingsverband', 'nl')).toEqual(['samenwerking', 'verband']);
  expect(split('newsletter', 'en')).toEqual(['news', 'letter']);
});

test('the last part may be inflected', () => {
  expect(split('kunderegisteret', 'da')).toEqual(['kunde', 'registeret']);
  expect(split('bouwmaterialen', 'nl')).toEqual(['bouw', 'materialen']);
});

test('parts are taken apart again', () => {
  expect(split('visitkortmappe', 'da')).toEqual(['visitkort', 'visit', 'kort', 'mappe']);
});

test('names that only the site knows make compounds, short ones too', () => {
  expect(split('linkedinregister', 'da')).toEqual(['linkedin', 'register']);
  expect(split('netregister', 'da')).toEqual(['net', 'register']);
});

test('what only looks like two words is left whole', () => {
  expect(split('underkunde', 'da')).toEqual([]);
  expect(split('kundelig', 'da')).toEqual([]);
  expect(split('stillingen', 'nb')).toEqual([]);
  expect(split('friendship', 'en')).toEqual([]);
  expect(split('kommunikation', 'da')).toEqual([]);
});
