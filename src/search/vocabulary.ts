import { skeletonOf } from './folding.ts';

/**
 * A word of the site: folded, as it is mostly written, in how many records of each language it stands, roughly, and in
 * which languages it is a part of compounds.
 */
export type VocabularyWord = {
  folded: string;
  written: string;
  counts: Readonly<Record<string, number>>;
  within: readonly string[];
};

/** A part of the vocabulary, and what its first word begins with, by which the part is found. */
export type Shard = { begins: string; text: string };

const shardSize = 700;
const nameLength = 5;

/** The vocabulary twice over: in the order of the words' beginnings, and in that of their endings. */
export function vocabularyShards(words: readonly VocabularyWord[]): { heads: Shard[]; tails: Shard[] } {
  return { heads: shardsBy(words, headKey), tails: shardsBy(words, tailKey) };
}

/** By what a word is found in the shards of beginnings: so that `kober` lies beside `koeber`. */
export function headKey(folded: string): string {
  return skeletonOf(folded);
}

/** By what a word is found in the shards of endings. */
export function tailKey(folded: string): string {
  return [...skeletonOf(folded)].reverse().join('');
}

function shardsBy(words: readonly VocabularyWord[], keyOf: (folded: string) => string): Shard[] {
  const keyed = words.map((word) => ({ key: keyOf(word.folded), word }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.word.folded, b.word.folded));
  const shards: Shard[] = [];
  for (let from = 0; from < keyed.length; ) {
    let to = Math.min(from + shardSize, keyed.length);
    const begins = (keyed[from]?.key ?? '').slice(0, nameLength);
    // Words that begin alike have to be in one shard, else its beginning would not tell where they are.
    while (
      to < keyed.length &&
      keyed[to]?.key.slice(0, nameLength) === keyed[to - 1]?.key.slice(0, nameLength)
    )
      to++;
    shards.push({
      begins,
      text: keyed
        .slice(from, to)
        .map(({ word }) => spell(word))
        .join('\n'),
    });
    from = to;
  }
  return shards;
}

/** The numbers of the shards, of those that begin with `begins`, in which keys may stand that begin with `key`. */
export function shardsFor(begins: readonly string[], key: string): number[] {
  const start = key.slice(0, nameLength);
  return begins.flatMap((first, index) => {
    const next = begins[index + 1];
    const startsEarlyEnough = first <= start || first.startsWith(start);
    const endsLateEnough = next === undefined || next > start;
    return startsEarlyEnough && endsLateEnough ? [index] : [];
  });
}

function spell({ folded, written, counts, within }: VocabularyWord): string {
  const amounts = Object.entries(counts).map(([language, count]) => language + magnitude(count));
  const fields = [folded, written === folded ? '' : written, amounts.join(' '), within.join(' ')];
  return fields.join('\t').replace(/\t+$/, '');
}

/** Reads a shard. */
export function parseShard(text: string): VocabularyWord[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [folded = '', written = '', amounts = '', within = ''] = line.split('\t');
    const counts = listOf(amounts).map((amount): [string, number] => [
      amount.slice(0, -1),
      2 ** Number.parseInt(amount.slice(-1), 36),
    ]);
    return {
      folded,
      written: written === '' ? folded : written,
      counts: Object.fromEntries(counts),
      within: listOf(within),
    };
  });
}

function listOf(field: string): string[] {
  return field === '' ? [] : field.split(' ');
}

/** A count as the power of two that is next below it, in one letter. */
function magnitude(count: number): string {
  return Math.min(35, Math.floor(Math.log2(count))).toString(36);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
