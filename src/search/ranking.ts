import type { Kind } from './answer.ts';
import { type Facts, kindOf } from './facts.ts';
import { nearness } from './finds.ts';
import type { FoundTerm } from './term-search.ts';

/** A record that answers a question, with how well it does; `slip` when only after a word was taken for another. */
export type Ranked = { record: number; score: number; slip: boolean };

/** What a find counts by where it stands. */
const fields = { title: 8, names: 3, text: 1 };
/** A passage of a transcript says what the episode is about by carrying its title, and is found for what is said in it. */
const momentFields = { title: 0.4, names: 0.6, text: 1.1 };
const kinds: Readonly<Record<Kind, number>> = {
  article: 1,
  episode: 1,
  person: 1,
  term: 0.9,
  page: 0.8,
  moment: 0.8,
};
const saturation = 1.2;
const lengthWeight = 0.4;
/** How much it counts that words stand as close together, and in the same order, as in the question. */
const togetherness = { near: 0.5, inOrder: 0.8, asTitle: 0.8 };

/**
 * The records that hold every term, or else those that hold most of them, what stands in quotes always; the best first, the
 * newest among equals.
 */
export function rank(facts: Facts, terms: readonly FoundTerm[]): Ranked[] {
  const weights = terms.map(({ finds }) => rarity(facts.ends.length, finds.size));
  const quoted = terms.filter(({ term }) => term.quoted);
  const held = new Map<number, number>();
  for (const { finds } of terms) {
    for (const record of finds.keys()) held.set(record, (held.get(record) ?? 0) + 1);
  }
  const allowed = [...held].filter(([record]) => quoted.every(({ finds }) => finds.has(record)));
  const most = allowed.reduce((before, [, count]) => Math.max(before, count), 0);
  const candidates = allowed.filter(([, count]) => count === most).map(([record]) => record);
  return candidates
    .flatMap((record) => {
      const score = scoreOf(facts, record, terms, weights);
      return score > 0 ? [{ record, score, slip: terms.some((term) => isSlip(term, record)) }] : [];
    })
    .sort((a, b) => stepOf(b.score) - stepOf(a.score) || newer(facts, a.record, b.record));
}

function isSlip({ finds }: FoundTerm, record: number): boolean {
  const places = finds.get(record);
  return places !== undefined && Math.max(...places.values()) <= nearness.typo;
}

/** Newest first, in the order of the records among equals. */
export function newer({ days }: Facts, one: number, other: number): number {
  return (days[other] ?? 0) - (days[one] ?? 0) || one - other;
}

/** Scores that differ by less than two in a hundred are equal. */
function stepOf(score: number): number {
  return Math.round(Math.log(score) * 50);
}

function rarity(records: number, holding: number): number {
  return Math.log(1 + (records - holding + 0.5) / (holding + 0.5));
}

function scoreOf(
  facts: Facts,
  record: number,
  terms: readonly FoundTerm[],
  weights: readonly number[],
): number {
  const kind = kindOf(facts, record);
  const [names, text, end] = [facts.names[record] ?? 1, facts.texts[record] ?? 1, facts.ends[record] ?? 1];
  const worth = kind === 'moment' ? momentFields : fields;
  let score = 0;
  let spoken = 0;
  let inTitle = 0;
  for (const [index, { finds }] of terms.entries()) {
    let amount = 0;
    let best = 0;
    let titled = 0;
    for (const [place, counts] of finds.get(record) ?? []) {
      const field = place < names ? worth.title : place < text ? worth.names : worth.text;
      amount += counts * field;
      best = Math.max(best, counts);
      if (place < names) titled = Math.max(titled, counts);
      if (place >= text) spoken++;
    }
    inTitle += titled;
    score += (weights[index] ?? 0) * best * saturated(amount, end / 400);
  }
  if (kind === 'moment' && spoken === 0) return 0;
  const title =
    kind === 'moment' ? 0 : (inTitle / terms.length) * Math.min(1, inTitle / Math.max(1, names - 1));
  return score * kinds[kind] * (1 + togetherness.asTitle * title) * closeness(terms, record);
}

function saturated(amount: number, length: number): number {
  return (amount * (saturation + 1)) / (amount + saturation * (1 - lengthWeight + lengthWeight * length));
}

/** More than 1 where the terms stand close together in a record, and most where they stand as they were asked for. */
function closeness(terms: readonly FoundTerm[], record: number): number {
  const found = terms.filter(({ finds }) => finds.has(record));
  if (found.length < 2) return 1;
  let pairs = 0;
  let nearest = 0;
  for (const [index, term] of found.slice(0, -1).entries()) {
    const next = found[index + 1];
    const [ours, theirs] = [term.finds.get(record), next?.finds.get(record)];
    if (!next || !ours || !theirs) continue;
    const wanted = next.offset - term.offset;
    if ([...ours.keys()].some((place) => theirs.has(place + wanted))) pairs++;
    nearest += 1 / Math.max(1, leastGap([...ours.keys()], [...theirs.keys()]) - wanted + 1);
  }
  const steps = found.length - 1;
  return 1 + togetherness.near * (nearest / steps) + togetherness.inOrder * (pairs / steps);
}

function leastGap(ours: readonly number[], theirs: readonly number[]): number {
  const [a, b] = [ours.toSorted((x, y) => x - y), theirs.toSorted((x, y) => x - y)];
  let [i, j, least] = [0, 0, Number.POSITIVE_INFINITY];
  while (i < a.length && j < b.length) {
    const gap = (b[j] ?? 0) - (a[i] ?? 0);
    least = Math.min(least, Math.abs(gap));
    if (gap < 0) j++;
    else i++;
  }
  return least;
}
