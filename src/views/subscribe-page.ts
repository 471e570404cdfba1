import { absolute, allShowsFeedPath, sectionPath } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { appLinks, openSchemes, schemeLink } from '#domain/podcast-apps.ts';
import type { Show } from '#domain/show.ts';
import type { Site } from '#domain/site.ts';
import { jsonPath } from '#feeds/blog-feed.ts';
import { everyLanguageFeed, languageFeed } from '#feeds/blog-feeds.ts';
import { languageName, ownName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import { type Edition, editionOf } from './edition.ts';
import { type FormView, newsletterForm } from './form-view.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import { type Passage, passage } from './link.ts';
import { type QrCode, qrCode } from './qr-code.ts';
import { sectionLink } from './section-link.ts';

/** An address to copy: `id` is its own on the page, `name` says what it is the address of. */
export type FeedAddress = { id: string; name: string; address: string };

/** A way into an app, or to the episodes without one. */
export type AppChoice = { label: string; text: string; href: string };

/** A podcast that one can follow. */
export type ShowSubscription = {
  id: string;
  title: Passage;
  description: Passage[];
  artwork: string | undefined;
  spoken: string;
  apps: AppChoice[];
  /** A sentence on the apps that no link can open at the show; undefined when there are none. */
  missing: string | undefined;
  feed: FeedAddress;
  code: QrCode & { title: string };
};

/** The feeds of a language's articles, or of those in all languages. */
export type BlogSubscription = { name: Passage; feeds: (FeedAddress & { form: string })[] };

/** `/subscribe/` */
export type SubscribePage = {
  frame: Frame;
  shows: ShowSubscription[];
  /** Undefined where there is only one show. */
  everyShow: FeedAddress | undefined;
  blogs: BlogSubscription[];
  newsletter: FormView | undefined;
};

/** How to follow the podcasts and the blogs, in a language. */
export function subscribePage(library: Library, language: string): SubscribePage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => sectionPath(site, there, 'subscribe');
  return {
    frame: frameOf(edition, {
      title: words.sections.subscribe,
      description: words.intro.subscribe,
      path: path(language),
      section: 'subscribe',
      translations: everyLanguage(site, path),
    }),
    shows: library.shows.map((show) => subscription(edition, show)),
    everyShow:
      library.shows.length > 1
        ? { id: 'every-show', name: words.subscribe.everyShow, address: absolute(site, allShowsFeedPath) }
        : undefined,
    blogs: blogsOf(edition),
    newsletter: newsletterForm(edition),
  };
}

function subscription(edition: Edition, show: Show): ShowSubscription {
  const { site, language, words } = edition;
  const address = absolute(site, show.feed);
  const { spoken, address: name, codeTitle } = words.subscribe;
  const title = passage(show.title, show.language, language);
  return {
    id: show.id,
    title,
    description: show.description.split(/\n+/).map((text) => passage(text, show.language, language)),
    artwork: show.artwork?.file,
    spoken: format(spoken, { language: languageName(show.language, language) }),
    ...appsOf(edition, show, address),
    feed: { id: `${show.id}-feed`, name, address },
    code: { ...qrCode(address), title: format(codeTitle, { address }) },
  };
}

function appsOf(
  edition: Edition,
  { title, directories }: Show,
  address: string,
): Pick<ShowSubscription, 'apps' | 'missing'> {
  const { language, words } = edition;
  const { opens, missing, other, otherText, browser, browserText } = words.subscribe;
  const listed = new Intl.ListFormat(language);
  const links = appLinks(address, title, directories);
  const closed = links.flatMap(({ name, opens }) => (opens === 'nothing' ? [name] : []));
  return {
    apps: [
      ...links.flatMap((link) =>
        link.opens === 'nothing'
          ? []
          : {
              label: link.name,
              href: link.href,
              text: format(opens[link.opens], { devices: listed.format(link.devices) }),
            },
      ),
      ...openSchemes.map((scheme) => ({
        label: format(other, { scheme: `${scheme}://` }),
        href: schemeLink(scheme, address),
        text: otherText[scheme],
      })),
      { label: browser, href: sectionLink(edition, 'episodes').href, text: browserText },
    ],
    missing: closed.length > 0 ? format(missing, { apps: listed.format(closed) }) : undefined,
  };
}

function blogsOf({ library, site, language, words }: Edition): BlogSubscription[] {
  const others = site.languages.filter((other) => other !== language);
  const own = [language, ...others].map((other) =>
    blogSubscription(
      site,
      other,
      passage(ownName(other), other, language),
      languageFeed(library, other).path,
    ),
  );
  if (others.length === 0) return own;
  const name = { text: words.subscribe.everyLanguage, language: undefined };
  return [...own, blogSubscription(site, 'all', name, everyLanguageFeed(library).path)];
}

function blogSubscription(site: Site, id: string, name: Passage, path: string): BlogSubscription {
  const forms = { RSS: path, 'JSON Feed': jsonPath(path) };
  return {
    name,
    feeds: Object.entries(forms).map(([form, there], index) => ({
      id: `blog-${id}-${index + 1}`,
      form,
      name: `${form}, ${name.text}`,
      address: absolute(site, there),
    })),
  };
}
