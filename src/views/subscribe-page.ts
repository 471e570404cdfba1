import { absolute, blogFeedPath, sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import type { Show } from '#domain/show.ts';
import { languageName, ownName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import { type Edition, editionOf } from './edition.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { type Link, type Passage, passage } from './link.ts';
import { sectionLink } from './section-link.ts';

/** A podcast that one can follow. */
export type ShowSubscription = {
  title: Passage;
  description: Passage[];
  artwork: string | undefined;
  spoken: string;
  address: string;
  apps: (Link & { text: string })[];
};

/** `/subscribe/` */
export type SubscribePage = {
  frame: Frame;
  shows: ShowSubscription[];
  blogs: { name: string; language: string; address: string }[];
};

/** How to follow the podcasts and the blogs, in a language. */
export function subscribePage(library: Library, language: string): SubscribePage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'subscribe');
  const others = site.languages.filter((other) => other !== language);
  return {
    frame: frameOf(edition, {
      title: words.sections.subscribe,
      description: words.intro.subscribe,
      path: path(language),
      section: 'subscribe',
      translations: everyLanguage(site, path),
    }),
    shows: library.shows.map((show) => subscription(edition, show)),
    blogs: [language, ...others].map((other) => ({
      name: ownName(other),
      language: other,
      address: absolute(site, blogFeedPath(site, other)),
    })),
  };
}

function subscription(edition: Edition, show: Show): ShowSubscription {
  const { site, language, words } = edition;
  const address = absolute(site, show.feed);
  const withoutScheme = address.replace(/^https?:\/\//, '');
  const { apple, appleText, pcast, pcastText, browser, browserText, spoken } = words.subscribe;
  return {
    title: passage(show.title, show.language, language),
    description: show.description.split(/\n+/).map((text) => passage(text, show.language, language)),
    artwork: show.artwork?.file,
    spoken: format(spoken, { language: languageName(show.language, language) }),
    address,
    apps: [
      { href: `podcast://${withoutScheme}`, label: apple, text: appleText },
      { href: `pcast://${withoutScheme}`, label: pcast, text: pcastText },
      { ...sectionLink(edition, 'episodes'), label: browser, text: browserText },
    ],
  };
}
