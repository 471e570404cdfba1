import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine } from '#search/engine.ts';
import type { Searcher } from './scoring.ts';

/** This site's own search, over the index of a built site; a moment answers with its place in the transcript. */
export async function siteSearcher(dist: string): Promise<Searcher> {
  const engine = await openEngine({ base: '/', fetch: fileFetch(dist) });
  return {
    name: 'this site',
    ask: async (words, language) => {
      const { hits } = await engine.ask({ words, language });
      return hits.map(({ address, moment }) => moment?.transcript ?? address);
    },
  };
}

/** Answers from the files of a folder as a server of them would. */
export function fileFetch(folder: string): (address: string) => Promise<Response> {
  return async (address) => {
    const bytes = await readFile(join(folder, address)).catch(() => undefined);
    return new Response(bytes, { status: bytes ? 200 : 404 });
  };
}
