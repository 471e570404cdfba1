import { episodePath, picturePath } from '#domain/address.ts';
import type { Body } from '#domain/body.ts';
import { spellTime } from '#domain/duration.ts';
import type { Episode } from '#domain/episode.ts';
import { find, type Library } from '#domain/library.ts';
import type { Show } from '#domain/show.ts';
import { mainLanguage } from '#domain/site.ts';
import type { MessageLanguage } from '#domain/wording.ts';
import { byteLength } from '#feeds/byte-length.ts';
import { descriptionBytes } from '#feeds/episode-description.ts';
import { podcastItem } from '#feeds/podcast-item.ts';
import { formatDate, formatMoment } from '#i18n/dates.ts';
import { formatDuration } from '#i18n/durations.ts';
import { formatNumber, formatSize } from '#i18n/numbers.ts';
import { editionOf } from './edition.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Link } from './link.ts';
import { fileBelow } from './placed-picture.ts';
import { type PreviewWords, previewWords } from './preview-words.ts';
import { episodeShare } from './share.ts';

/** What every page of `npm run preview` has; its words are those of messages to editors. */
type Common = { frame: Frame; language: MessageLanguage; words: PreviewWords };

/** `/preview/`: every episode, each leading to how it will look elsewhere. */
export type PreviewList = Common & { episodes: (Link & { date: string; coming: boolean })[] };

/** `/preview/radio/71-titlen/`: one episode as podcast apps, directories and social media will show it. */
export type PreviewPage = Common & {
  show: string;
  author: string;
  title: string;
  page: string;
  /** The language of the episode's own words. */
  spoken: string;
  date: string;
  duration: string;
  /** Path of the artwork, and its sides in pixels; undefined when neither episode nor show has any. */
  artwork: { src: string; size: string } | undefined;
  /** The first words of the description, as a list shows them. */
  summary: string;
  /** HTML that feeds carry, with how much room it takes of how much there is. */
  description: { html: string; room: string };
  notes: string | undefined;
  chapters: { start: string; title: string }[];
  share: { src: string; alt: string; host: string; description: string };
  facts: { name: string; value: string }[];
};

const previewPath = '/preview/';
/** The sides, in pixels, at which lists, pages and cars show artwork. */
export const artworkSizes = [300, 160, 88, 55] as const;

/** The routes of the previews: the list, and every episode. */
export function previewRoutes({ episodes }: Library) {
  return [
    { params: { episode: undefined }, props: { id: undefined } },
    ...episodes.map(({ id }) => ({ params: { episode: id }, props: { id } })),
  ];
}

/** The list of previews. */
export function previewList(library: Library): PreviewList {
  const common = commonOf(library, previewPath, undefined);
  const { site, episodes } = library;
  return {
    ...common,
    episodes: episodes.map(({ id, title, pubDate, status }) => ({
      href: `${previewPath}${id}/`,
      label: title,
      date: formatMoment(pubDate, { language: common.language, timeZone: site.timeZone }),
      coming: status !== 'published',
    })),
  };
}

/** The preview of one episode. */
export function previewPage(library: Library, id: string, body: Body | undefined): PreviewPage | undefined {
  const episode = find(library.episodes, id);
  const show = find(library.shows, episode?.show);
  if (!episode || !show) return undefined;
  const { site } = library;
  const common = commonOf(library, `${previewPath}${id}/`, episode.title);
  const item = podcastItem(library, episode, body);
  const share = episodeShare(editionOf(library, episode.language), episode);
  const { language } = common;
  return {
    ...common,
    show: show.title,
    author: show.author,
    title: item.title,
    page: episodePath(site, episode),
    spoken: episode.language,
    date: formatDate(item.pubDate, { language: episode.language, timeZone: site.timeZone }),
    duration: formatDuration(item.duration, episode.language),
    artwork: artworkOf(library, episode, show),
    summary: episode.description,
    description: {
      html: item.description,
      room: `${formatNumber(byteLength(item.description), language)} / ${formatNumber(descriptionBytes, language)} bytes`,
    },
    notes: item.content,
    chapters: item.chapters.map(({ start, title }) => ({ start: spellTime(start), title })),
    share: {
      src: share.file,
      alt: share.alt,
      host: new URL(site.url).host,
      description: episode.description,
    },
    facts: factsOf(item, common, site.timeZone),
  };
}

function commonOf(library: Library, path: string, title: string | undefined): Common {
  const language = library.site.messages;
  const words = previewWords[language];
  const trail = [
    { href: previewPath, label: words.heading },
    ...(title === undefined ? [] : [{ href: path, label: title }]),
  ];
  const frame = frameOf(editionOf(library, mainLanguage(library.site)), {
    title: title === undefined ? words.heading : `${words.heading}: ${title}`,
    path,
    translations: {},
    trail,
    hidden: true,
  });
  return { frame, language, words };
}

function artworkOf({ site }: Library, episode: Episode, show: Show): PreviewPage['artwork'] {
  const picture = episode.cover ?? show.artwork;
  if (!picture) return undefined;
  const src = episode.cover ? fileBelow(episodePath(site, episode), picture.file) : picturePath(picture.file);
  return { src, size: `${picture.width} x ${picture.height}` };
}

function factsOf(
  item: ReturnType<typeof podcastItem>,
  { language, words }: Common,
  timeZone: string,
): PreviewPage['facts'] {
  const { enclosure, season, episode, transcripts, people } = item;
  return [
    { name: words.published, value: formatMoment(item.pubDate, { language, timeZone }) },
    {
      name: words.number,
      value: [season && `${words.season} ${season.number}`, episode].filter(Boolean).join(', '),
    },
    { name: words.kind, value: item.episodeType },
    { name: words.explicit, value: item.explicit ? words.yes : words.no },
    { name: words.people, value: people.map(({ name, role }) => `${name} (${role})`).join(', ') },
    {
      name: words.sound,
      value: `${enclosure.url}, ${formatSize(enclosure.length, language)}, ${enclosure.type}`,
    },
    {
      name: words.transcripts,
      value: transcripts.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)).join(', '),
    },
    { name: 'guid', value: item.guid },
  ].filter(({ value }) => value !== '');
}
