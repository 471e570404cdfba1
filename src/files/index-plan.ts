import { createHash } from 'node:crypto';
import type { Bodies } from '#domain/body.ts';
import type { Library } from '#domain/library.ts';
import { versionAddress } from '#search/index-address.ts';
import { indexFiles } from '#search/index-files.ts';
import { type RecordPart, recordParts } from '#search/records.ts';
import type { SearchRecord } from '#search/search-record.ts';
import type { NamedSite } from '#search/site-names.ts';
import { codeSum } from './code-sum.ts';
import { digestsOf, keyOf } from './digests.ts';
import { KeptPieces } from './kept-pieces.ts';
import { packFolder } from './packed-folder.ts';
import { readPagefindProgram } from './pagefind-program.ts';
import { readWordLists } from './word-lists.ts';

/** How many pages and passages can be found, and which kept piece each file of the index is. */
export type IndexPlan = { count: number; files: readonly (readonly [address: string, piece: string])[] };

/**
 * What an index is made of: what people and topics are called, the languages of the site, and the piece of each part of its records;
 * `name` says all of it but the parts.
 */
export type IndexOrder = { name: string; code: string; site: NamedSite; parts: readonly string[] };

/** An order, and the records of its parts as pieces, for those that are not kept. `sumOf` answers with a sum of a text. */
export type IndexedSite = { order: IndexOrder; make(part: number): Uint8Array };

/** What the index of a Library is made of; every name says all that is behind it, so that the same need not be made again. */
export function indexedSite(
  library: Library,
  bodies: Bodies,
  sumOf: (text: string) => string | undefined,
): IndexedSite {
  const { site, people, tags, categories, series } = library;
  const named = { site, people, tags, categories, series };
  const code = codeSum(['domain', 'i18n', 'bodies', 'search', 'files']);
  const records = recordParts(library);
  const pieceOf = ({ from, text }: RecordPart) =>
    KeptPieces.nameOf('records', code, keyOf([digestsOf(from), text && sumOf(text)]));
  const parts = records.map(pieceOf);
  return {
    order: { name: KeptPieces.nameOf('index', code, keyOf(named)), code, site: named, parts },
    make: (part) => new TextEncoder().encode(JSON.stringify(records[part]?.make(bodies) ?? [])),
  };
}

/** So many parts are asked for at once; whoever makes them has other things to do in between. */
const batchSize = 500;

/** The plan that was ordered: the one of an earlier build, or a new one; `ask` answers with parts that are not kept. */
export async function findOrMakePlan(
  order: IndexOrder,
  kept: KeptPieces,
  ask: (parts: readonly number[]) => Promise<readonly Uint8Array[]>,
): Promise<IndexPlan> {
  const missing = order.parts.flatMap((piece, part) => (kept.find(piece) ? [] : [part]));
  for (let from = 0; from < missing.length; from += batchSize) {
    const batch = missing.slice(from, from + batchSize);
    const made = await ask(batch);
    for (const [at, part] of batch.entries()) {
      const [piece, bytes] = [order.parts[part], made[at]];
      if (piece !== undefined && bytes) kept.add(piece, bytes);
    }
  }
  // By what its records say, not by what they follow from: most of what can be done to a text, no search can tell.
  const name = KeptPieces.nameOf(order.name, ...order.parts.map((piece) => sumOf(kept.get(piece))));
  const known = kept.find(name);
  const former = known && read<IndexPlan>(known);
  if (former?.files.every(([, piece]) => kept.find(piece))) {
    kept.keepAll();
    return former;
  }
  const plan = await makePlan(order, kept);
  kept.add(name, Buffer.from(JSON.stringify(plan)));
  return plan;
}

/** Makes the plan of a site's index, and those pieces that are not kept yet. */
async function makePlan({ code, site, parts }: IndexOrder, kept: KeptPieces): Promise<IndexPlan> {
  const records = recordsOf(parts, kept);
  const program = await readPagefindProgram(kept);
  const dictionaries = await readWordLists(site.site.languages, code, kept);
  const wasm = await packFolder([['pagefind.wasm', program.code]], kept);
  const files = indexFiles({ library: site, records, dictionaries, pagefindVersion: program.version });
  const index = await packFolder(files, kept);
  const today = Buffer.from(JSON.stringify({ index: index.name, wasm: wasm.name }));
  const piece = KeptPieces.nameOf(today);
  if (!kept.find(piece)) kept.add(piece, today);
  return { count: records.length, files: [...wasm.files, ...index.files, [versionAddress, piece]] };
}

/**
 * The records of these parts, without their passages: of ten thousand items these are most of what the thread would hold, so a part is
 * read again when somebody asks for them, once for all that ask in turn.
 */
function recordsOf(parts: readonly string[], kept: KeptPieces): SearchRecord[] {
  let last: { piece: string; records: SearchRecord[] } = { piece: '', records: [] };
  const open = (piece: string) => {
    if (last.piece !== piece) last = { piece, records: read<SearchRecord[]>(kept.get(piece)) };
    return last.records;
  };
  return parts.flatMap((piece) =>
    open(piece).map(({ passages: _, ...rest }, at) => ({
      ...rest,
      get passages() {
        return open(piece)[at]?.passages ?? [];
      },
    })),
  );
}

function sumOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function read<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes));
}
