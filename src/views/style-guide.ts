import type { Library } from '#domain/library.ts';
import { mainLanguage } from '#domain/site.ts';
import { type ArchivePage, archivePage } from './archive-page.ts';
import { type ArticlePage, articlePage } from './article-page.ts';
import { type BlogPage, blogPage } from './blog-page.ts';
import { editionOf } from './edition.ts';
import { type EpisodePage, episodePage } from './episode-page.ts';
import { type EpisodesPage, episodesPage } from './episodes-page.ts';
import { type Frame, frameOf } from './frame.ts';
import { type HomePage, homePage } from './home-page.ts';
import { type Paging, pagedFacts } from './paging.ts';
import { type PeoplePage, peoplePage } from './people-page.ts';
import { type TermsPage, termsPage } from './terms-page.ts';

/** `/style-guide/` in `npm run dev`: pages of the content at hand, of which it shows the pieces. */
export type StyleGuide = {
  frame: Frame;
  home: HomePage;
  blog: BlogPage;
  episodes: EpisodesPage;
  people: PeoplePage;
  terms: TermsPage;
  archive: ArchivePage;
  /** An episode with as much beside it as there is. */
  episode: EpisodePage | undefined;
  /** An article that can be heard, and one in a series. */
  articles: ArticlePage[];
  paging: Paging | undefined;
};

/** The style guide, in the main language. */
export function styleGuide(library: Library): StyleGuide {
  const language = mainLanguage(library.site);
  const edition = editionOf(library, language);
  const [episode] = library.episodes.toSorted((a, b) => b.transcripts.length - a.transcripts.length);
  const articles = [library.posts.find((post) => post.episode), library.posts.find((post) => post.series)];
  const list = { path: () => '/style-guide/', items: { [language]: 200 }, size: 10 };
  return {
    frame: frameOf(edition, {
      title: 'Style guide',
      path: '/style-guide/',
      translations: {},
      trail: [{ href: '/style-guide/', label: 'Style guide' }],
      hidden: true,
    }),
    home: homePage(library, language),
    blog: blogPage(library, language),
    episodes: episodesPage(library, language),
    people: peoplePage(library, language),
    terms: termsPage(library, language, 'tags'),
    archive: archivePage(library, language),
    episode: episode && episodePage(library, episode.id),
    articles: articles.filter((post) => post !== undefined).map((post) => articlePage(library, post.id)),
    paging: pagedFacts(edition, list, 7).paging,
  };
}
