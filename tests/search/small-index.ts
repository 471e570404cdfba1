import { parseBody } from '#bodies/mdx.ts';
import type { Library } from '#domain/library.ts';
import { makeSearchIndex } from '#files/search-index.ts';
import type { SearchEngine } from '#search/answer.ts';
import { openEngine } from '#search/engine.ts';

/** The search of a Library with these texts (by place below `content/`), and every address that it fetched. */
export async function smallSearch(
  library: Library,
  texts: Readonly<Record<string, string>> = {},
): Promise<{ engine: SearchEngine; fetched: string[] }> {
  const bodies = new Map(Object.entries(texts).map(([place, text]) => [place, parseBody(text)]));
  const { files } = await makeSearchIndex(library, bodies);
  const fetched: string[] = [];
  const engine = await openEngine({
    base: '/',
    fetch: async (address) => {
      fetched.push(address);
      const bytes = files.get(address);
      return new Response(bytes === undefined ? null : new Uint8Array(bytes), { status: bytes ? 200 : 404 });
    },
  });
  return { engine, fetched };
}
