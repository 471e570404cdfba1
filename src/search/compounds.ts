import type { Lexicon } from './lexicon.ts';
import type { Splitter } from './tokens.ts';

type Grammar = {
  /** What may stand between two parts. */
  links: readonly string[];
  /** Words that make no compound when they stand first, or are only endings when they stand last. */
  first: ReadonlySet<string>;
  last: ReadonlySet<string>;
};

const set = (words: string) => new Set(words.split(' '));
const nordic: Grammar = {
  links: ['', 's', 'e', 'en'],
  first: set(
    'over under efter etter uden uten imod imot mellem mellom igen igjen ikke for fra med mod til ved alt inden innen gennem gjennom ' +
      'per pro opp inn ned ind sam mis kom bes red inde fore kommen samt',
  ),
  last: set(
    'skab skap skaber skabet hed heder heden het heter lig lige bar bare fuld full los lose agtig aktig else elser ning ende ene ere',
  ),
};

const grammars: Readonly<Record<string, Grammar>> = {
  da: nordic,
  nb: nordic,
  nl: {
    links: ['', 's', 'e', 'en', 'er'],
    first: set('over onder tegen achter voor niet door naar tussen weer uit aan ver ont'),
    last: set('heid heden lijk lijke baar bare loos loze ling ding ende'),
  },
  en: {
    links: [''],
    first: set('over under with some any every inter for out per con pro pre non and but'),
    last: set(
      'ship ships less ness able ible ment ments hood ward wards like self selves ally ance ence age ages ate',
    ),
  },
};

const leastLength = 7;
/** A part has to be longer still before it is taken apart. */
const leastPart = 9;

/** Splits compounds at the place where both sides are known words, and those again. `lexicons` go by language. */
export function compoundSplitter(lexicons: Readonly<Record<string, Lexicon>>): Splitter {
  const found = new Map<string, readonly string[]>();
  return (folded, language) => {
    const [grammar, lexicon] = [grammars[language], lexicons[language]];
    if (!grammar || !lexicon || folded.length < leastLength || /[^a-z]/.test(folded)) return [];
    const key = `${language} ${folded}`;
    const parts = found.get(key) ?? partsOf(folded, grammar, lexicon);
    found.set(key, parts);
    return parts;
  };
}

function partsOf(word: string, grammar: Grammar, lexicon: Lexicon): string[] {
  let best: { parts: [string, string]; worth: number } | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const right = word.slice(at);
    const left = firstPart(word.slice(0, at), grammar, lexicon);
    if (left === undefined || grammar.last.has(right) || !lexicon.ends(right)) continue;
    // Parts of like length are likelier, and letters are likelier part of a word than a link.
    const worth = Math.min(left.length, right.length) + (left.length + right.length) / 100;
    if (!best || worth > best.worth) best = { parts: [left, right], worth };
  }
  if (!best) return [];
  return best.parts.flatMap((part) => [
    part,
    ...(part.length >= leastPart ? partsOf(part, grammar, lexicon) : []),
  ]);
}

/** The word in a first part, without what links it to the next. */
function firstPart(part: string, { links, first }: Grammar, lexicon: Lexicon): string | undefined {
  return links
    .filter((link) => part.endsWith(link))
    .map((link) => ({ word: part.slice(0, part.length - link.length), linked: link !== '' }))
    .find(({ word, linked }) => !first.has(word) && lexicon.begins(word, linked))?.word;
}
