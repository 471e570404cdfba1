import { expect, test } from 'vitest';
import { stemOf } from '#search/stems.ts';
import { textWords } from '#search/text-words.ts';
import { tokensOf, wordToken } from '#search/tokens.ts';

const uncut = () => [];
const tokensIn = (text: string, language: string) =>
  textWords(text).map((word) => tokensOf(word, language, uncut).join(' '));

test('words are runs of letters and figures, and a hyphen joins them', () => {
  expect(textWords('LinkedIn-profil nr. 2/2016: »e-mail«, d’Amour').map(({ text }) => text)).toEqual([
    'LinkedInprofil',
    'nr',
    '2',
    '2016',
    'email',
    'd’Amour',
  ]);
});

test('a word is found by its letters, its stem and the parts that a hyphen joins', () => {
  expect(tokensIn('kunderne', 'da')).toEqual(['kunderneω kundλ']);
  expect(tokensIn('LinkedIn-kontakter', 'da')).toEqual([
    'linkedinkontakterω linkedinω kontakterω linkedinkontakλ kontakλ',
  ]);
});

test('a word that is its own stem needs no other token', () => {
  expect(tokensIn('tillid', 'da')).toEqual(['tillidω']);
});

test('compounds are found by the stems of their parts', () => {
  const split = () => ['ledelse', 'kommunikation'];
  const [word] = textWords('ledelseskommunikation');
  expect(word && tokensOf(word, 'da', split).at(-1)).toBe('kommunikationπ');
});

test('figures are written as letters, which Pagefind keeps', () => {
  expect(wordToken('b2b')).toBe('bγbω');
});

test('a text in another script still has a place', () => {
  expect(tokensIn('λόγος и', 'en')).toEqual(['ω', 'иω']);
});

test('forms of a word have one stem', () => {
  const stems = (language: string, ...words: string[]) =>
    new Set(words.map((word) => stemOf(word, language)));
  expect(stems('da', 'kommunikation', 'kommunikationen', 'kommunikationernes').size).toBe(1);
  expect(stems('nb', 'bedrift', 'bedriften', 'bedriftenes').size).toBe(1);
  expect(stems('nl', 'materiaal', 'materialen').size).toBe(1);
  expect(stems('en', 'company', 'companies').size).toBe(1);
});

test('a language without a stemmer keeps its words', () => {
  expect(stemOf('huset', 'sv')).toBe('huset');
});
