import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { Contestant } from './contestant.ts';
import { generateItems } from './corpus.ts';
import { engines } from './engines.ts';
import type { Item } from './item.ts';
import { ownPagePath } from './own-spelling.ts';
import type { BuildResult, Circumstance, FailedResult, Result } from './result.ts';
import type { ResultFile } from './result-file.ts';
import { weighVisits } from './visits.ts';
import type { Wishes } from './wishes.ts';

/** What a contest needs: the shipped content, a folder to build in, where results go, and who hears of each. */
export type Arena = { shipped: Content; folder: string; file: ResultFile; say(line: string): void };

/** Lets every engine build a corpus of one size, round by round; what is in the file already is not measured again. */
export async function holdContest(
  { shipped, folder, file, say }: Arena,
  circumstance: Circumstance,
  wishes: Pick<Wishes, 'engines' | 'rounds'>,
  hear: (result: BuildResult | FailedResult) => void,
): Promise<void> {
  const items = generateItems(shipped, circumstance.items, circumstance.seed);
  const all = wishes.engines.map(
    (name) => new Contestant(engines[name], join(folder, `${items.length}`, name), items, circumstance),
  );
  const ready = new Set<Contestant>();
  for (let round = 1; round <= wishes.rounds; round++) {
    for (const contestant of rotated(all, round)) {
      const known = await file.read(circumstance);
      const isWeighed =
        contestant.engine.name !== 'ours' || known.some((result) => isVisit(result, items.length));
      const isBuilt = isDone(known, contestant, items.length, round);
      if (!isBuilt || !(isWeighed || existsSync(contestant.output))) {
        if (!ready.has(contestant)) await contestant.prepare(say);
        ready.add(contestant);
        for await (const result of contestant.round(round)) {
          await file.add(result);
          hear(result);
        }
      }
      if (isWeighed || !existsSync(contestant.output)) continue;
      say(`${items.length} items: weighs a first visit ...`);
      const views = await weighVisits(contestant.output, pagesOf(items));
      await file.add({ what: 'visit', ...circumstance, views });
    }
  }
}

/** Nobody is always the first one, or always after the same one. */
function rotated<Value>(all: readonly Value[], round: number): Value[] {
  const first = (round - 1) % Math.max(1, all.length);
  return [...all.slice(first), ...all.slice(0, first)];
}

function isDone(known: readonly Result[], { engine }: Contestant, items: number, round: number): boolean {
  const own = known.filter(
    (result) =>
      result.what === 'build' &&
      result.items === items &&
      result.engine === engine.name &&
      result.round === round,
  );
  return own.length === engine.turns.length;
}

function isVisit(result: Result, items: number): boolean {
  return result.what === 'visit' && result.items === items;
}

function pagesOf(items: readonly Item[]): Record<string, string> {
  const [episode, post] = (['episode', 'post'] as const).map((kind) =>
    items.findLast((item) => item.kind === kind),
  );
  const address = (item: Item | undefined) =>
    item ? `/${ownPagePath(item).replace('index.html', '')}` : '/';
  return {
    'front page': '/',
    'list of articles': '/blog/',
    article: address(post),
    'episode with transcript': address(episode),
  };
}
