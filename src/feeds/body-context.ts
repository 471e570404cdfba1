import type { FeedContext } from '#bodies/feed-components.ts';
import { absolute, episodePath } from '#domain/address.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import type { Library } from '#domain/library.ts';
import { formatMeasure } from '#i18n/numbers.ts';
import { wordsOf } from '#i18n/words.ts';

/** How a body that lives on the page at `url` is spelt for a feed in `language`. */
export function bodyContext(library: Library, url: string, language: string): FeedContext {
  return {
    resolve: (address) => (URL.canParse(address, url) ? new URL(address, url).href : url),
    listen: (wanted, at) => {
      const episode = findEpisode(library.episodes, wanted);
      if (!episode) return undefined;
      const page = absolute(library.site, episodePath(library.site, episode));
      return { url: at === undefined ? page : `${page}#t=${at}`, title: episode.title };
    },
    measure: (value, unit) => formatMeasure(value, unit, language),
    words: wordsOf(language).feed,
  };
}
