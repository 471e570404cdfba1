import type { Splitter } from './tokens.ts';

/** The folded words of a language that a compound may be made of: those of a dictionary, and those of the site itself. */
export type KnownWords = { dictionary: ReadonlySet<string>; site: ReadonlySet<string> };

type Grammar = {
  /** What may stand between two parts. */
  links: readonly string[];
  /** What an inflected last part may end in. */
  endings: readonly string[];
  /** Words that make no compound when they stand first, or are only endings when they stand last. */
  first: ReadonlySet<string>;
  last: ReadonlySet<string>;
};

const set = (words: string) => new Set(words.split(' '));
const nordic = {
  links: ['', 's', 'e', 'en'],
  first: set('over under efter etter uden uten imod imot mellem mellom igen igjen ikke'),
  last: set(
    'skab skap skaber skabet hed heder heden lig lige bar bare fuld full los lose agtig else elser ning',
  ),
};

const grammars: Readonly<Record<string, Grammar>> = {
  da: {
    ...nordic,
    endings: 'e en et er ene erne s es ens ets ers ernes n r t ne nes rne rnes ende'.split(' '),
  },
  nb: { ...nordic, endings: 'e en et a er ene s ens ets ers enes n r t ne ende'.split(' ') },
  nl: {
    links: ['', 's', 'e', 'en', 'er'],
    endings: 'en e s n t er ers je jes tje tjes'.split(' '),
    first: set('over onder tegen achter voor niet door naar tussen weer'),
    last: set('heid heden lijk lijke baar bare loos loze ling ding'),
  },
};

const shortest = { dictionary: 4, site: 3, compound: 7 };

/** Splits compounds at the place where both sides are known words, and those again. `known` is asked by language. */
export function compoundSplitter(known: Readonly<Record<string, KnownWords>>): Splitter {
  const found = new Map<string, readonly string[]>();
  return (folded, language) => {
    const [grammar, words] = [grammars[language], known[language]];
    if (!grammar || !words || folded.length < shortest.compound || /[^a-z]/.test(folded)) return [];
    const key = `${language} ${folded}`;
    const parts = found.get(key) ?? partsOf(folded, grammar, words);
    found.set(key, parts);
    return parts;
  };
}

function partsOf(word: string, grammar: Grammar, words: KnownWords): string[] {
  let best: { parts: [string, string]; least: number } | undefined;
  for (let at = shortest.site; at <= word.length - shortest.site; at++) {
    const left = firstPart(word.slice(0, at), grammar, words);
    const right = word.slice(at);
    if (left === undefined || !isLastPart(right, grammar, words)) continue;
    const least = Math.min(left.length, right.length);
    if (!best || least >= best.least) best = { parts: [left, right], least };
  }
  if (!best) return [];
  return best.parts.flatMap((part) => [
    part,
    ...(part.length >= shortest.compound ? partsOf(part, grammar, words) : []),
  ]);
}

/** The word in a first part, without what links it to the next. */
function firstPart(part: string, { links, first }: Grammar, words: KnownWords): string | undefined {
  return links
    .filter((link) => part.endsWith(link))
    .map((link) => part.slice(0, part.length - link.length))
    .find((word) => isKnown(word, words) && !first.has(word));
}

function isLastPart(part: string, { endings, last }: Grammar, words: KnownWords): boolean {
  if (last.has(part)) return false;
  if (isKnown(part, words)) return true;
  return endings.some((ending) => {
    const word = part.endsWith(ending) ? part.slice(0, part.length - ending.length) : '';
    return (
      !last.has(word) &&
      (isKnown(word, words) || (word.length >= shortest.dictionary && isKnown(`${word}e`, words)))
    );
  });
}

function isKnown(word: string, { dictionary, site }: KnownWords): boolean {
  if (word.length < shortest.site) return false;
  return (word.length >= shortest.dictionary && dictionary.has(word)) || site.has(word);
}
