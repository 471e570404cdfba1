import { absolute, postPath } from '#domain/address.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import { usualLicense } from '#domain/license.ts';
import type { Post } from '#domain/post.ts';
import { podcastItem } from '#feeds/podcast-item.ts';
import type { Edition } from './edition.ts';
import { placedBelow } from './placed-picture.ts';
import { anyOf, type Thing } from './structured-data.ts';
import { creditFacts } from './structured-people.ts';
import { soundThing } from './structured-podcast.ts';
import { publisherThing } from './structured-site.ts';
import { termLink, termLinks } from './term-link.ts';
import { postTranslations } from './translations.ts';

/** An article, and how many words it has, if that is known. https://schema.org/BlogPosting */
export function articleThing(edition: Edition, post: Post, wordCount?: number): Thing {
  const { library, site, language } = edition;
  const path = postPath(site, post);
  const url = absolute(site, path);
  const cover = placedBelow(path, post.cover);
  const episode = post.episode === undefined ? undefined : findEpisode(library.episodes, post.episode);
  return {
    '@type': 'BlogPosting',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: post.title,
    description: post.description ?? post.lead,
    inLanguage: language,
    datePublished: post.pubDate,
    dateModified: post.updated ?? post.pubDate,
    wordCount,
    image: cover && {
      '@type': 'ImageObject',
      url: absolute(site, cover.address),
      width: cover.width,
      height: cover.height,
      caption: cover.alt,
    },
    articleSection: post.category && termLink(edition, 'categories', post.category)?.label,
    keywords: anyOf(termLinks(edition, 'tags', post.tags).map(({ label }) => label)),
    audio: episode && soundThing(podcastItem(library, episode), episode.language),
    license: usualLicense.url,
    publisher: publisherThing(site),
    ...translationFacts(edition, post),
    ...creditFacts(edition, post.people),
  };
}

/** Which article this one is a translation of, or which ones are translations of it. https://schema.org/translationOfWork */
function translationFacts({ library, site }: Edition, post: Post): Thing {
  const translations = Object.entries(postTranslations(library, post)).filter(
    ([other]) => other !== post.language,
  );
  const others = translations.map(([other, path]) => ({
    '@type': 'BlogPosting',
    '@id': `${absolute(site, path)}#article`,
    url: absolute(site, path),
    inLanguage: other,
  }));
  const original = others.find(({ inLanguage }) => inLanguage === post.originalLanguage);
  if (post.originalLanguage !== undefined) return { translationOfWork: original };
  return { workTranslation: anyOf(others) };
}
