import { pagePath } from '#domain/address.ts';
import { find, type Library } from '#domain/library.ts';
import { format } from '#i18n/words.ts';
import { editionOf, languageParam } from './edition.ts';
import { contactForm, type FormView } from './form-view.ts';
import { type Frame, frameOf } from './frame.ts';
import { dateMoment } from './moment.ts';
import { pageShare } from './share.ts';
import { statusMark } from './status-mark.ts';
import { pageTranslations } from './translations.ts';

/** `/<slug>/`: about, contact, privacy. */
export type TextPage = {
  frame: Frame;
  id: string;
  title: string;
  description: string | undefined;
  updated: string | undefined;
  mark: string | undefined;
  /** On the contact page, the way to write to the editors. */
  contact: FormView | undefined;
};

/** The addresses of all pages. */
export function textRoutes({ site, pages }: Library) {
  return pages.map(({ id, slug, language }) => ({
    params: { language: languageParam(site, language), page: slug },
    props: { id },
  }));
}

/** One page, by its id. Throws when there is none. */
export function textPage(library: Library, id: string): TextPage {
  const page = find(library.pages, id);
  if (!page) throw new Error(`There is no page "${id}".`);
  const edition = editionOf(library, page.language);
  const { site, words } = edition;
  return {
    frame: frameOf(edition, {
      title: page.title,
      description: page.description,
      path: pagePath(site, page),
      translations: pageTranslations(library, page),
      kind: 'article',
      share: pageShare(edition, page),
    }),
    id,
    title: page.title,
    description: page.description,
    updated:
      page.updated === undefined
        ? undefined
        : format(words.page.updated, { date: dateMoment(edition, page.updated).text }),
    mark: statusMark(page.status, words),
    contact: page.translationKey === 'contact' ? contactForm(edition) : undefined,
  };
}
