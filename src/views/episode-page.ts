import { episodePath, sectionPath } from '#domain/address.ts';
import { spellTime } from '#domain/duration.ts';
import type { Episode } from '#domain/episode.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import { find, type Library } from '#domain/library.ts';
import type { Mention } from '#domain/mention.ts';
import { onceFor } from '#domain/once.ts';
import type { Post } from '#domain/post.ts';
import { type Related, unrelated } from '#domain/relations.ts';
import { twinName } from '#feeds/markdown-file.ts';
import { format } from '#i18n/words.ts';
import { type Comments, commentsOn } from './comments-view.ts';
import { dialOf, neighboursOf, type Station } from './dial.ts';
import { type Edition, editionOf, languageParam } from './edition.ts';
import { type EmbedOffer, embedOffer } from './embed-page.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Link } from './link.ts';
import { type MentionView, mentionsView, type TimeMark, timeMarks } from './mentions-view.ts';
import { type KeepView, keepView } from './offline-page.ts';
import { creditedPeople, type PersonCard } from './person-card.ts';
import { type PostCard, postCard } from './post-card.ts';
import { type ReadingView, readingView } from './reading-view.ts';
import { pickedPosts, type RelatedItems, relatedItems } from './related-items.ts';
import { sectionLink } from './section-link.ts';
import { episodeShare } from './share.ts';
import { type SoundView, soundView } from './sound-view.ts';
import { episodeThing } from './structured-podcast.ts';
import { termLinks } from './term-link.ts';
import { type TranscriptView, timeFragment, transcriptViews } from './transcript-view.ts';

/** A chapter; `href` plays the sound from its start. */
export type ChapterView = {
  time: string;
  title: string;
  href: string;
  label: string;
  url: string | undefined;
};

/** `/episodes/<slug>/` */
export type EpisodePage = {
  frame: Frame;
  id: string;
  card: EpisodeCard;
  season: string | undefined;
  explicit: boolean;
  sound: SoundView;
  keep: KeepView;
  embed: EmbedOffer;
  dial: Station[];
  chapters: ChapterView[];
  /** Where articles lead into the sound. */
  mentions: MentionView[];
  /** What stands on the time line. */
  marks: TimeMark[];
  people: PersonCard[];
  tags: Link[];
  transcripts: TranscriptView[];
  reading: ReadingView;
  /** The article in which this episode can be read. */
  article: PostCard | undefined;
  related: RelatedItems;
  comments: Comments;
  previous: EpisodeCard | undefined;
  next: EpisodeCard | undefined;
  back: Link;
};

/** The addresses of all episodes. */
export function episodeRoutes({ site, episodes }: Library) {
  return episodes.map(({ id, slug, language }) => ({
    params: { language: languageParam(site, language), slug },
    props: { id },
  }));
}

/** The page of one episode, by its id, with what is related to it and where articles lead into it. Throws when there is none. */
export function episodePage(
  library: Library,
  id: string,
  related: Related = unrelated,
  mentions: readonly Mention[] = [],
): EpisodePage {
  const episode = find(library.episodes, id);
  if (!episode) throw new Error(`There is no episode "${id}".`);
  const edition = editionOf(library, episode.language);
  const { site, words } = edition;
  const card = episodeCard(edition, episode);
  const sound = soundView(edition, episode);
  const embed = embedOffer(edition, episode);
  const [article, ...otherArticles] = articlesOf(library).get(episode) ?? [];
  const { previous, next } = neighboursOf(library, episode);
  return {
    frame: frameOf(edition, {
      title: episode.episode === undefined ? episode.title : `${episode.episode} ${episode.title}`,
      description: episode.description,
      path: card.href,
      section: 'episodes',
      translations: { [episode.language]: card.href },
      elsewhere: (there) => sectionPath(site, there, 'episodes'),
      trail: [sectionLink(edition, 'episodes')],
      kind: 'article',
      share: episodeShare(edition, episode),
      twin: `${card.href}${twinName}`,
      oembed: embed.oembed,
      about: [episodeThing(edition, episode)],
    }),
    id,
    card,
    season:
      episode.season === undefined ? undefined : format(words.episodes.season, { season: episode.season }),
    explicit: episode.explicit,
    sound,
    keep: keepView(edition, episode),
    embed,
    dial: dialOf(edition, library.episodes, episode),
    chapters: chaptersOf(edition, episode, sound),
    mentions: mentionsView(edition, sound, mentions),
    marks: timeMarks(episode, mentions),
    people: creditedPeople(edition, episode.people),
    tags: termLinks(edition, 'tags', episode.tags),
    transcripts: transcriptViews(
      edition,
      { page: episodePath(site, episode), sound: sound.src, language: episode.language },
      episode.transcripts,
    ),
    reading: readingView(edition, episode, sound),
    article: article && postCard(edition, article),
    related: relatedItems(edition, episode, {
      picked: [...pickedPosts(edition, episode), ...otherArticles],
      related,
      placed: article,
    }),
    comments: commentsOn(edition, episode),
    previous: previous && episodeCard(edition, previous),
    next: next && episodeCard(edition, next),
    back: { ...sectionLink(edition, 'episodes'), label: words.episode.back },
  };
}

/** The articles in which an episode can be read. */
const articlesOf = onceFor(({ episodes, posts }: Library) =>
  Map.groupBy(posts, ({ episode }: Post) =>
    episode === undefined ? undefined : findEpisode(episodes, episode),
  ),
);

function chaptersOf({ words }: Edition, { chapters }: Episode, { src }: SoundView): ChapterView[] {
  return chapters.map(({ start, title, url }) => {
    const time = spellTime(start);
    const label = format(words.episode.at, { time });
    return { time, title, href: `${src}${timeFragment(start)}`, label, url };
  });
}
