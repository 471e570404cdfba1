import { markdownText } from '#bodies/markdown.ts';
import { absolute, blogFeedPath, episodePath, pagePath, postPath } from '#domain/address.ts';
import { inLanguage } from '#domain/field.ts';
import type { Library } from '#domain/library.ts';
import { usualLicense } from '#domain/license.ts';
import { mainLanguage } from '#domain/site.ts';
import { languageName, ownName } from '#i18n/languages.ts';
import { wordsOf } from '#i18n/words.ts';
import { markdownLink, twinName } from './markdown-file.ts';

/** `llms.txt`: what the site is, and everything on it as Markdown, language by language. https://llmstxt.org/ */
export function renderLlmsText(library: Library): string {
  const { site } = library;
  const languages = site.languages.map((language) => languageName(language, 'en')).join(', ');
  return `${[
    `# ${markdownText(site.title)}`,
    `> ${markdownText(inLanguage(site.description, mainLanguage(site)) ?? site.title)}`,
    `Languages: ${languages}. Every page of an episode or an article has a Markdown twin: add \`${twinName}\` to its address. ` +
      `Unless a file says otherwise, the licence is ${markdownLink('CC BY 4.0', usualLicense.url)}; name ${markdownText(site.publisher.name)} as the source.`,
    ...site.languages.flatMap((language) => [
      ...episodeSection(library, language),
      ...postSection(library, language),
    ]),
    section('Optional', optional(library)),
  ].join('\n\n')}\n`;
}

function episodeSection({ site, episodes }: Library, language: string): string[] {
  const lines = episodes
    .filter((episode) => episode.language === language)
    .map((episode) => {
      const name = episode.episode === undefined ? episode.title : `${episode.episode}: ${episode.title}`;
      return item(name, absolute(site, `${episodePath(site, episode)}${twinName}`), episode.description);
    });
  return lines.length > 0 ? [section(heading(language, 'episodes'), lines)] : [];
}

function postSection({ site, posts }: Library, language: string): string[] {
  const lines = posts
    .filter((post) => post.language === language)
    .map((post) =>
      item(post.title, absolute(site, `${postPath(site, post)}${twinName}`), post.description ?? post.lead),
    );
  return lines.length > 0 ? [section(heading(language, 'blog'), lines)] : [];
}

/** What may be passed over when there is little room: pages about the site, and feeds. */
function optional({ site, shows, pages }: Library): string[] {
  return [
    ...pages.map((page) => item(page.title, absolute(site, pagePath(site, page)), page.description)),
    ...shows.map(({ title, feed }) => item(title, absolute(site, feed), 'RSS')),
    ...site.languages.map((language) =>
      item(heading(language, 'blog'), absolute(site, blogFeedPath(site, language)), 'RSS'),
    ),
  ];
}

function heading(language: string, kind: 'episodes' | 'blog'): string {
  return `${wordsOf(language).sections[kind]} (${ownName(language)})`;
}

function section(title: string, lines: readonly string[]): string {
  return `## ${markdownText(title)}\n\n${lines.join('\n')}`;
}

function item(name: string, url: string, about: string | undefined): string {
  return `- ${markdownLink(name, url)}${about === undefined ? '' : `: ${markdownText(about)}`}`;
}
