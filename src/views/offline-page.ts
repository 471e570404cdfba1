import { episodePath, offlinePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import type { Library } from '#domain/library.ts';
import { format, type Words } from '#i18n/words.ts';
import type { KeepPlan } from '#offline/kept.ts';
import { type Edition, editionOf } from './edition.ts';
import { episodeName } from './episode-card.ts';
import { everyLanguage, type Frame, frameOf } from './frame.ts';
import type { Link } from './link.ts';
import { fileBelow } from './placed-picture.ts';
import { sectionLink } from './section-link.ts';
import { soundAddress } from './sound-address.ts';

/** What the offer to save an episode says once it is pressed. */
export type KeepWords = Pick<
  Words['offline'],
  | 'save'
  | 'saving'
  | 'progress'
  | 'stop'
  | 'done'
  | 'remove'
  | 'removed'
  | 'failed'
  | 'nothing'
  | 'before'
  | 'newer'
>;

/** The offer to save an episode: how, or why it cannot be saved. */
export type KeepView = {
  title: string;
  /** The path of the list of what is saved. */
  list: string;
} & ({ plan: string; words: KeepWords } | { plan: undefined; refusal: string });

/** `/offline/`: what a reader has saved on their device. */
export type OfflinePage = {
  frame: Frame;
  /** Its own path: it also stands in for pages that cannot be had. */
  path: string;
  episodes: Link;
};

/** The page of what is saved, in a language. */
export function offlinePage(library: Library, language: string): OfflinePage {
  const edition = editionOf(library, language);
  const { site, words } = edition;
  const path = (there: string) => offlinePath(site, there);
  return {
    frame: frameOf(edition, {
      title: words.offline.title,
      description: words.offline.intro,
      path: path(language),
      translations: everyLanguage(site, path),
      hidden: true,
    }),
    path: path(language),
    episodes: sectionLink(edition, 'episodes'),
  };
}

/** How an episode is saved, as the page tells it to the browser. A sound on another server is beyond our reach. */
export function keepView({ site, language, words }: Edition, episode: Episode): KeepView {
  const page = episodePath(site, episode);
  const { src } = soundAddress(site, episode);
  const shown = { title: episode.title, list: offlinePath(site, language) };
  if (episode.sound.url !== undefined) {
    const refusal = format(words.offline.elsewhere, { host: new URL(src).host });
    return { ...shown, plan: undefined, refusal };
  }
  const beside = [episode.cover?.file, ...episode.transcripts.map(({ file }) => file)];
  const plan: KeepPlan = {
    page,
    name: episodeName(episode, words),
    title: episode.title,
    language: episode.language,
    sound: { src, length: episode.sound.length },
    files: beside.filter((file) => file !== undefined).map((file) => fileBelow(page, file)),
  };
  const { save, saving, progress, stop, done, remove, removed, failed, nothing, before, newer } =
    words.offline;
  const said = { save, saving, progress, stop, done, remove, removed, failed, nothing, before, newer };
  return { ...shown, plan: JSON.stringify(plan), words: said };
}
