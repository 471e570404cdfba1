import { absolute, postPath, sectionPath } from '#domain/address.ts';
import { peopleWithRole } from '#domain/credit.ts';
import type { Episode } from '#domain/episode.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import { find, inOne, type Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import type { Post } from '#domain/post.ts';
import { type Related, unrelated } from '#domain/relations.ts';
import { twinName } from '#feeds/markdown-file.ts';
import { languageName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import { type Comments, commentsOn } from './comments-view.ts';
import { type Edition, editionOf, languageParam } from './edition.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Link } from './link.ts';
import { dateMoment, type Moment } from './moment.ts';
import { creditedPeople, type PersonCard } from './person-card.ts';
import { personLink } from './person-link.ts';
import { type PostCard, postCard } from './post-card.ts';
import { pickedPosts, type RelatedItems, relatedItems } from './related-items.ts';
import { sectionLink } from './section-link.ts';
import { type SeriesPlace, seriesPlace } from './series-place.ts';
import { articleShare } from './share.ts';
import { shareLinks } from './share-links.ts';
import { type SoundView, soundView } from './sound-view.ts';
import { articleThing } from './structured-article.ts';
import { termLink, termLinks } from './term-link.ts';
import { postTranslations } from './translations.ts';

/** The episode in which an article can be heard. */
export type HeardIn = { card: EpisodeCard; sound: SoundView; text: string };

/** Where a translation comes from. */
export type Origin = { text: string; by: Link[]; original: Link | undefined };

/** `/blog/<slug>/` */
export type ArticlePage = {
  frame: Frame;
  id: string;
  card: PostCard;
  lead: string | undefined;
  authors: Link[];
  updated: Moment | undefined;
  category: Link | undefined;
  tags: Link[];
  origin: Origin | undefined;
  otherLanguages: Link[];
  heardIn: HeardIn | undefined;
  series: SeriesPlace | undefined;
  people: PersonCard[];
  share: Link[];
  comments: Comments;
  related: RelatedItems;
  /** The articles before and after this one in the same language. */
  previous: Link | undefined;
  next: Link | undefined;
  back: Link;
};

/** The addresses of all articles. */
export function articleRoutes({ site, posts }: Library) {
  return posts.map(({ id, slug, language }) => ({
    params: { language: languageParam(site, language), slug },
    props: { id },
  }));
}

/** The page of one article, by its id, with what is related to it and the number of its words. Throws when there is none. */
export function articlePage(
  library: Library,
  id: string,
  related: Related = unrelated,
  words?: number,
): ArticlePage {
  const post = find(library.posts, id);
  if (!post) throw new Error(`There is no article "${id}".`);
  const edition = editionOf(library, post.language);
  const { site, language } = edition;
  const path = postPath(site, post);
  const card = postCard(edition, post);
  const translations = postTranslations(library, post);
  return {
    frame: frameOf(edition, {
      title: post.title,
      description: card.description?.text,
      path,
      section: 'blog',
      translations,
      elsewhere: (there) => sectionPath(site, there, 'blog'),
      trail: [sectionLink(edition, 'blog')],
      kind: 'article',
      share: articleShare(edition, post),
      twin: `${path}${twinName}`,
      about: [articleThing(edition, post, words)],
    }),
    id,
    card,
    lead: post.lead,
    authors: links(edition, peopleWithRole(post.people, 'author')),
    updated: post.updated === undefined ? undefined : dateMoment(edition, post.updated),
    category: post.category === undefined ? undefined : termLink(edition, 'categories', post.category),
    tags: termLinks(edition, 'tags', post.tags),
    origin: originOf(edition, post, translations),
    otherLanguages: site.languages
      .filter((other) => other !== language && translations[other] !== undefined)
      .map((other) => ({
        href: translations[other] ?? path,
        label: `${edition.words.post.alsoIn} ${languageName(other, language)}`,
        language: other,
      })),
    heardIn: heardIn(edition, post),
    series: seriesPlace(edition, post),
    people: creditedPeople(edition, post.people),
    share: shareLinks(edition, post.title, absolute(site, path)),
    comments: commentsOn(edition, post),
    related: relatedItems(edition, post, {
      picked: pickedPosts(edition, post),
      related,
      placed: episodeOf(library, post),
    }),
    ...neighboursOf(edition, post),
    back: { ...sectionLink(edition, 'blog'), label: edition.words.post.back },
  };
}

function links(edition: Edition, ids: readonly string[]): Link[] {
  return ids.map((id) => personLink(edition, id)).filter((link) => link !== undefined);
}

function originOf(edition: Edition, post: Post, translations: Record<string, string>): Origin | undefined {
  const { words, language } = edition;
  if (post.originalLanguage === undefined) return undefined;
  const by = links(edition, peopleWithRole(post.people, 'translator'));
  const sentence = by.length > 0 ? words.post.translatedFrom : words.post.translated;
  const original = translations[post.originalLanguage];
  return {
    text: format(sentence, { language: languageName(post.originalLanguage, language) }),
    by,
    original:
      original === undefined
        ? undefined
        : { href: original, label: words.post.original, language: post.originalLanguage },
  };
}

function heardIn(edition: Edition, post: Post): HeardIn | undefined {
  const episode = episodeOf(edition.library, post);
  if (!episode) return undefined;
  const card = episodeCard(edition, episode);
  const text = format(edition.words.post.listenText, { episode: card.name });
  return { card, sound: soundView(edition, episode), text };
}

function episodeOf({ episodes }: Library, post: Post): Episode | undefined {
  return post.episode === undefined ? undefined : findEpisode(episodes, post.episode);
}

const placesIn = onceFor(
  (posts: readonly Post[]) => new Map(posts.map((post, index): [Post, number] => [post, index])),
);

function neighboursOf({ library, site }: Edition, post: Post): Pick<ArticlePage, 'previous' | 'next'> {
  const own = inOne(library.posts, post.language);
  const index = placesIn(own).get(post) ?? -1;
  const link = (other: Post | undefined): Link | undefined =>
    other && { href: postPath(site, other), label: other.title };
  return { previous: link(own[index + 1]), next: link(own[index - 1]) };
}
