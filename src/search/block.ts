import type { PlacedRecord } from './placed-record.ts';
import type { Passage, SearchRecord } from './search-record.ts';

/** How many words a block is there for at most, and how many of its neighbours' it holds besides, so that an excerpt fits into one. */
const mostWords = 400;
const margin = 16;

/** Where a passage begins in a block: its place, and what `Passage` says of it. */
export type Mark = [
  place: number,
  anchor: string,
  heading?: string | 0,
  start?: number | 0,
  speaker?: string | 0,
];

/** A stretch of a record's text with all that a hit needs to say: it is fetched when a hit is shown. */
export type Block = {
  page: string;
  title: string;
  number?: string | undefined;
  date?: string | undefined;
  /** The place of the first word of `text`. */
  first: number;
  text: string;
  marks: Mark[];
};

/** Which block holds a place of a record whose text begins at `text`, and ends before `end`. */
export function blockAt(place: number, text: number, end: number): number {
  return Math.max(0, Math.floor((place - text) / blockSize(end - text)));
}

/** How many words each block of a text is there for: all are alike, and there are as few as can be. */
function blockSize(words: number): number {
  const blocks = Math.max(1, Math.ceil(words / mostWords));
  return Math.max(1, Math.ceil(words / blocks));
}

/** The blocks of a record; at least one. */
export function blocksOf(record: SearchRecord, placed: PlacedRecord): Block[] {
  const { page, title, number, date, passages } = record;
  const whole = passages.map(({ text }) => text).join(' ');
  const { starts } = placed;
  const size = blockSize(starts.length);
  const count = Math.max(1, Math.ceil(starts.length / size));
  return Array.from({ length: count }, (_, index) => {
    const from = Math.max(0, index * size - margin);
    const to = Math.min(starts.length, (index + 1) * size + margin);
    const [begin, end] = [from === 0 ? 0 : starts[from], to === starts.length ? whole.length : starts[to]];
    return {
      page,
      title,
      number,
      date,
      first: placed.text + from,
      text: whole.slice(begin, end).trim(),
      marks: marksIn(passages, placed.passages, placed.text + from, placed.text + to),
    };
  });
}

/** The passages, which begin at these places, of which a block holds something, the one that it begins within being the first. */
function marksIn(passages: readonly Passage[], places: readonly number[], from: number, to: number): Mark[] {
  const first = places.findLastIndex((place) => place <= from);
  return passages.flatMap(({ anchor, heading, start, speaker }, index) => {
    const place = places[index] ?? 0;
    if (index < first || place >= to) return [];
    return [shortened([place, anchor, heading ?? 0, start ?? 0, speaker ?? 0])];
  });
}

function shortened(mark: Mark): Mark {
  const last = mark.findLastIndex((value) => value !== 0);
  return mark.slice(0, Math.max(2, last + 1)) as Mark;
}
