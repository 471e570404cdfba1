import lunr from 'lunr';
import danish from 'lunr-languages/lunr.da.js';
import multi from 'lunr-languages/lunr.multi.js';
import dutch from 'lunr-languages/lunr.nl.js';
import norwegian from 'lunr-languages/lunr.no.js';
import stemmers from 'lunr-languages/lunr.stemmer.support.js';
import type { SearchDocument } from './documents.ts';
import type { Searcher } from './scoring.ts';

for (const plugin of [stemmers, danish, norwegian, dutch, multi]) plugin(lunr);

/** The scripts that a page with this search loads, below `node_modules/`. */
export const lunrScripts = [
  'lunr/lunr.min.js',
  ...['stemmer.support', 'da', 'no', 'nl', 'multi'].map((name) => `lunr-languages/min/lunr.${name}.min.js`),
];

/** lunr with the stemmers of lunr-languages for the four languages, titles worth twice as much. */
export function lunrOf(documents: readonly SearchDocument[]): lunr.Index {
  return lunr((builder) => {
    builder.use(lunr.multiLanguage('en', 'da', 'no', 'nl'));
    builder.ref('id');
    builder.field('title', { boost: 2 });
    builder.field('text');
    for (const document of documents) builder.add(document);
  });
}

/** Asks that index for any of the words, without the signs that are commands to lunr. */
export function lunrSearcher(index: lunr.Index): Searcher {
  return {
    name: 'lunr',
    ask: async (words) => index.search(words.replace(/[+\-:*~^"]/g, ' ')).map(({ ref }) => ref),
  };
}
