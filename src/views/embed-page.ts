import { absolute, embedPath, episodePath, homePath, sectionPath } from '#domain/address.ts';
import { spellTime } from '#domain/duration.ts';
import type { Episode } from '#domain/episode.ts';
import { find, type Library } from '#domain/library.ts';
import { type EmbeddedPlayer, renderEmbedCode, renderOEmbed } from '#feeds/oembed.ts';
import { pagePolicy } from '#hosting/content-security-policy.ts';
import { format, type Words } from '#i18n/words.ts';
import { type Edition, editionOf, languageParam } from './edition.ts';
import { type EpisodeCard, episodeCard, episodeName } from './episode-card.ts';
import type { Link } from './link.ts';
import { type SoundView, soundView } from './sound-view.ts';
import type { FeedAddress } from './subscribe-page.ts';
import { timeFragment } from './transcript-view.ts';

/** A chapter that begins `start` seconds from the start of the sound; `href` is that moment on the episode's page. */
export type EmbedChapter = { start: number; time: string; title: string; href: string };

/** `/embed/<slug>/`: an episode as other people's sites show it. */
export type EmbedPage = {
  language: string;
  words: Words;
  title: string;
  /** The full address of the episode's own page. */
  canonical: string;
  policy: string;
  card: EpisodeCard;
  sound: SoundView;
  chapters: EmbedChapter[];
  /** The front page: `Fra Social Selling Radio`. */
  home: Link;
};

/** What the page of an episode says of its player for other sites. */
export type EmbedOffer = {
  /** The path of the player. */
  href: string;
  /** The line of HTML to copy. */
  code: FeedAddress;
  /** The path of the oEmbed answer. */
  oembed: string;
};

/** The addresses of the players of all episodes. */
export function embedRoutes({ site, episodes }: Library) {
  return episodes.map(({ id, slug, language }) => ({
    params: { language: languageParam(site, language), slug },
    props: { id },
  }));
}

/** The player of one episode, by its id. Throws when there is none. */
export function embedPage(library: Library, id: string): EmbedPage {
  const [edition, episode] = spokenIn(library, id);
  const { site, language, words } = edition;
  const page = episodePath(site, episode);
  return {
    language,
    words,
    title: nameOf(edition, episode),
    canonical: absolute(site, page),
    policy: pagePolicy(library),
    card: episodeCard(edition, episode),
    sound: soundView(edition, episode),
    chapters: episode.chapters.map(({ start, title }) => ({
      start,
      time: spellTime(start),
      title,
      href: page + timeFragment(start),
    })),
    home: { href: homePath(site, language), label: format(words.embed.origin, { site: site.title }) },
  };
}

/** The oEmbed answer of one episode, by its id, as text. Throws when there is none. */
export function embedAnswer(library: Library, id: string): string {
  const [edition, episode] = spokenIn(library, id);
  const { site, language } = edition;
  const { cover } = episodeCard(edition, episode);
  const show = find(library.shows, episode.show);
  return renderOEmbed({
    title: nameOf(edition, episode),
    author: {
      name: show?.author ?? site.publisher.name,
      url: absolute(site, sectionPath(site, language, 'episodes')),
    },
    provider: { name: site.title, url: absolute(site, homePath(site, language)) },
    thumbnail: cover && { url: absolute(site, cover.address), width: cover.width, height: cover.height },
    player: playerOf(edition, episode),
  });
}

/** What the page of an episode offers to other sites. */
export function embedOffer(edition: Edition, episode: Episode): EmbedOffer {
  const href = embedPath(edition.site, episode);
  const code = renderEmbedCode(playerOf(edition, episode));
  return {
    href,
    code: { id: 'embed-code', name: edition.words.embed.code, address: code },
    oembed: `${href}oembed.json`,
  };
}

function spokenIn(library: Library, id: string): [Edition, Episode] {
  const episode = find(library.episodes, id);
  if (!episode) throw new Error(`There is no episode "${id}".`);
  return [editionOf(library, episode.language), episode];
}

function playerOf(edition: Edition, episode: Episode): EmbeddedPlayer {
  const { site } = edition;
  const name = `${nameOf(edition, episode)} · ${site.title}`;
  return { address: absolute(site, embedPath(site, episode)), name };
}

function nameOf({ words }: Edition, episode: Episode): string {
  return `${episodeName(episode, words)}: ${episode.title}`;
}
