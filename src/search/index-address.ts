import { hashedFolder } from '#domain/delivery.ts';

/** The folder of an index or of Pagefind's code, on the site; the name is a hash of what they hold. */
export function indexAddress(name: string): string {
  return `${hashedFolder}search/${name}`;
}

/** The file that names today's index; the only one that changes. */
export const versionAddress = '/search/version.json';

/** What `versionAddress` says. */
export type IndexVersion = { index: string; wasm: string };

/** The path of a file below the folder of an index, before it is packed. */
export const indexPath = {
  facts: 'facts',
  chunk: (number: number) => `tokens/${number}`,
  block: (record: number, block: number) => `texts/${record.toString(36)}-${block}`,
  head: (shard: number) => `words/${shard}`,
  tail: (shard: number) => `endings/${shard}`,
} as const;
