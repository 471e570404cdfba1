/** Where a token stands: each time the record and the place in it, both in rising order. */
export type TokenPostings = { token: string; records: Uint32Array; places: Uint32Array };

/** The words at each place of a record, that at 1 first, and the tokens of each word. */
export type RecordTokens = { words: Uint32Array; tokens: readonly (readonly number[])[] };

/** Sorts what stands in the records by token. Words and tokens go by number; `names` are those of the tokens. */
export function sortPostings(names: readonly string[], records: readonly RecordTokens[]): TokenPostings[] {
  const starts = startsOf(names.length, records);
  const size = starts[names.length] ?? 0;
  const all = { records: new Uint32Array(size), places: new Uint32Array(size) };
  const next = starts.slice();
  for (const [record, { words, tokens }] of records.entries()) {
    let place = 1;
    for (const word of words) {
      for (const token of tokens[word] ?? []) {
        const at = next[token] ?? 0;
        all.records[at] = record;
        all.places[at] = place;
        next[token] = at + 1;
      }
      place++;
    }
  }
  const postings = names.map((token, number) => {
    const [from, to] = [starts[number], starts[number + 1]];
    return { token, records: all.records.subarray(from, to), places: all.places.subarray(from, to) };
  });
  return postings.sort((one, other) => (one.token < other.token ? -1 : 1));
}

/** Where the postings of each token begin when those of all stand in one row, and where the row ends. */
function startsOf(tokenCount: number, records: readonly RecordTokens[]): Uint32Array {
  const starts = new Uint32Array(tokenCount + 1);
  for (const { words, tokens } of records) {
    for (const word of words) {
      for (const token of tokens[word] ?? []) starts[token + 1] = (starts[token + 1] ?? 0) + 1;
    }
  }
  for (let token = 0; token < tokenCount; token++)
    starts[token + 1] = (starts[token + 1] ?? 0) + (starts[token] ?? 0);
  return starts;
}
