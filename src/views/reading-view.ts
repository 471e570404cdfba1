import { absolute } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import { format } from '#i18n/words.ts';
import type { QuotationWords } from '#playback/quotation.ts';
import type { Edition } from './edition.ts';
import { episodeName } from './episode-card.ts';
import type { SoundView } from './sound-view.ts';

/** What the script beside a transcript needs to know and to say. It stands in the page as JSON. */
export type ReadingView = {
  /** The path of the episode's page, and its full address. */
  page: string;
  address: string;
  src: string;
  /** The episode in words: `Afsnit 67: Politik på LinkedIn, Social Selling Radio`. */
  title: string;
  quotation: QuotationWords;
  words: {
    found: string;
    none: string;
    stretch: string;
    hear: string;
    copied: string;
    selected: string;
    mail: string;
  };
};

/** Reading along with the sound of an episode. */
export function readingView(
  { site, words }: Edition,
  episode: Episode,
  { src, playable: { page } }: SoundView,
): ReadingView {
  const { transcript } = words;
  const name = `${episodeName(episode, words)}: ${episode.title}`;
  const source = format(transcript.source, { episode: name, site: site.title });
  return {
    page,
    address: absolute(site, page),
    src,
    title: source,
    quotation: { form: transcript.quotation, by: transcript.by, episode: source },
    words: {
      found: transcript.found,
      none: transcript.none,
      stretch: transcript.stretch,
      hear: transcript.hear,
      copied: transcript.copied,
      selected: transcript.selected,
      mail: words.post.shareMail,
    },
  };
}
