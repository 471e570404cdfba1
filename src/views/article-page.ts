import { absolute, pagePath, postPath, sectionPath } from '#domain/address.ts';
import { peopleWithRole } from '#domain/credit.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import { find, type Library } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import { formatYear } from '#i18n/dates.ts';
import { languageName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import { type Edition, editionOf, languageParam } from './edition.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Link } from './link.ts';
import { mailLink } from './mail-address.ts';
import { dateMoment, type Moment } from './moment.ts';
import { creditedPeople, type PersonCard } from './person-card.ts';
import { personLink } from './person-link.ts';
import { type PostCard, postCard } from './post-card.ts';
import { type SearchFacts, searchFacts } from './search-facts.ts';
import { sectionLink } from './section-link.ts';
import { type SeriesPlace, seriesPlace } from './series-place.ts';
import { shareLinks } from './share-links.ts';
import { type SoundView, soundView } from './sound-view.ts';
import { termLink, termLinks } from './term-link.ts';
import { postTranslations } from './translations.ts';

/** The episode in which an article can be heard. */
export type HeardIn = { card: EpisodeCard; sound: SoundView; text: string };

/** Whether and how one can answer an article. */
export type Comments = { open: boolean; text: string; link: Link | undefined };

/** Where a translation comes from. */
export type Origin = { text: string; by: Link[]; original: Link | undefined };

/** `/blog/<slug>/` */
export type ArticlePage = {
  frame: Frame;
  id: string;
  search: SearchFacts;
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
  back: Link;
};

/** The addresses of all articles. */
export function articleRoutes({ site, posts }: Library) {
  return posts.map(({ id, slug, language }) => ({
    params: { language: languageParam(site, language), slug },
    props: { id },
  }));
}

/** The page of one article, by its id. Throws when there is none. */
export function articlePage(library: Library, id: string): ArticlePage {
  const post = find(library.posts, id);
  if (!post) throw new Error(`There is no article "${id}".`);
  const edition = editionOf(library, post.language);
  const { site, words, language } = edition;
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
      picture: card.cover,
    }),
    id,
    search: searchFacts(edition, {
      type: 'article',
      language,
      title: post.title,
      date: post.pubDate,
      year: formatYear(post.pubDate, site.timeZone),
      people: post.people.map(({ person }) => person),
      tags: post.tags,
    }),
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
        label: `${words.post.alsoIn} ${languageName(other, language)}`,
        language: other,
      })),
    heardIn: heardIn(edition, post),
    series: seriesPlace(edition, post),
    people: creditedPeople(edition, post.people),
    share: shareLinks(edition, post.title, absolute(site, path)),
    comments: commentsOf(edition, post),
    back: { ...sectionLink(edition, 'blog'), label: words.post.back },
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
  const episode =
    post.episode === undefined ? undefined : findEpisode(edition.library.episodes, post.episode);
  if (!episode) return undefined;
  const card = episodeCard(edition, episode);
  const text = format(edition.words.post.listenText, { episode: card.name });
  return { card, sound: soundView(edition, episode), text };
}

function commentsOf({ library, site, language, words }: Edition, post: Post): Comments {
  if (post.comments === 'open') {
    const subject = format(words.post.replySubject, { title: post.title });
    const href = mailLink(site.publisher.email, { subject });
    return {
      open: true,
      text: post.commentsNote ?? words.post.commentsOpen,
      link: { href, label: words.post.reply },
    };
  }
  const contact = library.pages.find(
    (page) => page.translationKey === 'contact' && page.language === language,
  );
  return {
    open: false,
    text: post.commentsNote ?? words.post.commentsClosed,
    link: contact && { href: pagePath(site, contact), label: words.post.contact },
  };
}
