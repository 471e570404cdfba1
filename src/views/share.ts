import {
  absolute,
  entryPath,
  episodePath,
  homePath,
  pagePath,
  postPath,
  type Section,
  sectionPath,
} from '#domain/address.ts';
import { peopleWithRole, type Role } from '#domain/credit.ts';
import type { Episode } from '#domain/episode.ts';
import { inLanguage } from '#domain/field.ts';
import { find } from '#domain/library.ts';
import type { Page } from '#domain/page.ts';
import type { Person } from '#domain/person.ts';
import type { Post } from '#domain/post.ts';
import type { Taxonomy, Term } from '#domain/term.ts';
import { schemeNames } from '#drawing/palette.ts';
import { pickOne, seedNumbers } from '#drawing/seed.ts';
import type { SharePicture } from '#drawing/share-picture.ts';
import { formatList } from '#i18n/lists.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { episodeSign } from './episode-card.ts';
import { tileOf } from './tile.ts';

/** What a page shows of itself where somebody shares it: a picture that the build draws. */
export type Share = {
  /** Where the picture lies: `/share/blog/den-gode-kommentar.jpg`. */
  file: string;
  /** The words of the picture in the order in which they are read. */
  alt: string;
  picture: SharePicture;
};

/** A front page. */
export function homeShare(edition: Edition): Share {
  const { site, language } = edition;
  return share(edition, homePath(site, language), {
    seed: 'home',
    scheme: 'petrol',
    title: site.title,
    note: inLanguage(site.description, language),
  });
}

/** One of the parts of the site, and every page in it without a picture of its own. */
export function sectionShare(edition: Edition, section: Section): Share {
  const { site, language, words } = edition;
  return share(edition, sectionPath(site, language, section), {
    ...drawnFrom(section),
    title: words.sections[section],
    note: words.intro[section],
  });
}

/** An episode: its number is the sign, and the scale is tuned to it. */
export function episodeShare(edition: Edition, episode: Episode): Share {
  const { words } = edition;
  return share(edition, episodePath(edition.site, episode), {
    seed: episode.id,
    scheme: tileOf(episode.slug).scheme,
    sign: episodeSign(episode, words),
    kicker:
      episode.season === undefined ? undefined : format(words.episodes.season, { season: episode.season }),
    title: episode.title,
    note: [creditsOf(edition, episode, 'guest'), creditsOf(edition, episode, 'host', 'cohost')]
      .filter((credit) => credit !== undefined)
      .join(' · '),
    station: episode.episode,
  });
}

/** An article, in the colours of the tile that stands for it where it has no cover. */
export function articleShare(edition: Edition, post: Post): Share {
  const { library, site, words, language } = edition;
  const category = inLanguage(find(library.categories, post.category)?.title, language);
  const authors = namesOf(edition, peopleWithRole(post.people, 'author'));
  return share(edition, postPath(site, post), {
    seed: post.id,
    scheme: tileOf(post.slug).scheme,
    kicker: post.kicker ?? category ?? words.sections.blog,
    title: post.title,
    note: authors.length > 0 ? `${words.post.by} ${formatList(authors, language)}` : undefined,
  });
}

/** A page such as the contact page. */
export function pageShare(edition: Edition, page: Page): Share {
  return share(edition, pagePath(edition.site, page), {
    ...drawnFrom(page.translationKey ?? page.id),
    title: page.title,
    note: page.description,
  });
}

/** A person with their initials, or a desk, in the colours of their drawn portrait. */
export function personShare(edition: Edition, { id, name, jobTitle, kind }: Person): Share {
  const { site, language, words } = edition;
  return share(edition, entryPath(site, language, 'people', id), {
    ...drawnFrom(`monogram of ${id}`),
    kicker: words.sections.people,
    title: name,
    note: inLanguage(jobTitle, language),
    initials: kind === 'desk' ? undefined : initialsOf(name),
  });
}

/** A tag, category or series. */
export function termShare(edition: Edition, taxonomy: Taxonomy, { id, title, description }: Term): Share {
  const { site, language, words } = edition;
  return share(edition, entryPath(site, language, taxonomy, id), {
    ...drawnFrom(`${taxonomy}/${id}`),
    kicker: words.sections[taxonomy],
    title: inLanguage(title, language) ?? id,
    note: inLanguage(description, language),
  });
}

/**
 * The full address of a page's picture. It changes with what the picture shows, because places that show it keep what they
 * have once fetched. https://developers.facebook.com/docs/sharing/webmasters/images/
 */
export function shareAddress({ site }: Edition, { file, picture }: Share): string {
  const version = Math.floor(seedNumbers(JSON.stringify(picture))() * 36 ** 6).toString(36);
  return `${absolute(site, file)}?v=${version}`;
}

function share({ site }: Edition, path: string, shown: Omit<SharePicture, 'site'>): Share {
  const words = [
    shown.title === site.title ? '' : site.title,
    shown.kicker,
    shown.sign,
    shown.title,
    shown.note,
  ];
  return {
    file: `/share${path === '/' ? '/index' : path.slice(0, -1)}.jpg`,
    alt: words.filter((part) => part !== undefined && part !== '').join(' · '),
    picture: { ...shown, site: site.title },
  };
}

function drawnFrom(seed: string) {
  return { seed, scheme: pickOne(seedNumbers(seed), schemeNames) };
}

/** `Gæst: Henrik Qvortrup` */
function creditsOf(edition: Edition, { people }: Episode, role: Role, ...more: Role[]): string | undefined {
  const names = namesOf(edition, peopleWithRole(people, role, ...more));
  const { language, words } = edition;
  return names.length === 0 ? undefined : `${words.roles[role]}: ${formatList(names, language)}`;
}

function namesOf({ library }: Edition, ids: readonly string[]): string[] {
  return ids.map((id) => find(library.people, id)?.name).filter((name) => name !== undefined);
}

/** `RvdB` for Richard van der Blom; at most four. */
function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '');
  return letters
    .filter((letter) => letter !== '')
    .slice(0, 4)
    .join('');
}
