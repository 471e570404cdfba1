import { markdownText, renderMarkdown } from '#bodies/markdown.ts';
import { absolute, episodePath, postPath } from '#domain/address.ts';
import type { Body } from '#domain/body.ts';
import { spellTime } from '#domain/duration.ts';
import type { Episode } from '#domain/episode.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import { find, type Library } from '#domain/library.ts';
import { usualLicense } from '#domain/license.ts';
import type { Post } from '#domain/post.ts';
import type { Transcript } from '#domain/transcript.ts';
import { languageName } from '#i18n/languages.ts';
import { format, wordsOf } from '#i18n/words.ts';
import { bodyContext } from './body-context.ts';
import { withHost } from './feed-person.ts';
import { markdownLink, renderMarkdownFile } from './markdown-file.ts';
import { enclosureOf } from './podcast-item.ts';
import { speechesOf } from './speech.ts';
import { episodeFileUrl } from './transcript-format.ts';

const nothing: Body = { children: [] };

/** An article as Markdown. */
export function postMarkdown(library: Library, post: Post, body: Body = nothing): string {
  const { title, description, language, pubDate: date, updated, people, lead } = post;
  const canonical = absolute(library.site, postPath(library.site, post));
  const facts = { title, description, language, date, updated, people, canonical, license: usualLicense };
  return renderMarkdownFile(library, facts, [
    lead === undefined ? '' : `**${markdownText(lead)}**`,
    ...heardIn(library, post),
    renderMarkdown(body, bodyContext(library, canonical, language)),
  ]);
}

/** An episode as Markdown: what it is about, its sound, chapters, notes, and where its transcripts are. */
export function episodeMarkdown(library: Library, episode: Episode, body: Body = nothing): string {
  const { language, description, transcripts } = episode;
  const words = wordsOf(language);
  const sound = enclosureOf(library, episode);
  const facts = factsOf(library, episode);
  return renderMarkdownFile(library, { ...facts, description }, [
    markdownText(description),
    `${markdownLink(words.episode.download, sound.url)} (${sound.type}, ${spellTime(episode.sound.duration)})`,
    ...chapterBlocks(episode, facts.canonical, words.feed.chapters),
    renderMarkdown(body, bodyContext(library, facts.canonical, language)),
    transcripts
      .map((transcript) => {
        const text = format(words.episode.transcriptIn, {
          language: languageName(transcript.language, language),
        });
        return `- ${markdownLink(text, episodeFileUrl(library.site, episode, transcriptTwinName(transcript)))}`;
      })
      .join('\n'),
  ]);
}

/** A transcript as Markdown, a paragraph for everything that one voice says in a row. */
export function transcriptMarkdown(library: Library, episode: Episode, transcript: Transcript): string {
  const { language } = transcript;
  const title = format(wordsOf(language).feed.transcript, { title: episode.title });
  return renderMarkdownFile(
    library,
    { ...factsOf(library, episode), title, language },
    speechesOf(transcript.cues).map((speech) => {
      const [{ speaker, start }] = speech;
      const who = speaker === undefined ? '' : `**${markdownText(speaker)}** `;
      return `${who}(${spellTime(start)}): ${markdownText(speech.map(({ text }) => text).join(' '))}`;
    }),
  );
}

/** `transcript.da.md` */
export function transcriptTwinName({ language }: Transcript): string {
  return `transcript.${language}.md`;
}

function factsOf(library: Library, episode: Episode) {
  const { title, language, pubDate: date, updated, people, license } = episode;
  const show = find(library.shows, episode.show);
  return {
    title,
    language,
    date,
    updated,
    people: withHost(people, show?.people ?? []),
    canonical: absolute(library.site, episodePath(library.site, episode)),
    license: license ?? show?.license ?? usualLicense,
  };
}

function heardIn(library: Library, post: Post): string[] {
  const episode = post.episode === undefined ? undefined : findEpisode(library.episodes, post.episode);
  if (!episode) return [];
  const url = absolute(library.site, episodePath(library.site, episode));
  return [`${markdownText(wordsOf(post.language).post.listen)}: ${markdownLink(episode.title, url)}`];
}

function chapterBlocks({ chapters }: Episode, page: string, heading: string): string[] {
  if (chapters.length === 0) return [];
  const lines = chapters.map(
    ({ start, title }) => `- ${markdownLink(spellTime(start), `${page}#t=${start}`)} ${markdownText(title)}`,
  );
  return [`## ${markdownText(heading)}`, lines.join('\n')];
}
