import { picturesIn } from '#bodies/pictures.ts';
import { fileName } from '#domain/address.ts';
import type { WrittenText } from '#domain/body.ts';
import type { Episode } from '#domain/episode.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import { find, type Library } from '#domain/library.ts';
import { heardEpisodes } from '#domain/mention.ts';
import type { Post } from '#domain/post.ts';
import { format, wordsOf } from '#i18n/words.ts';
import { chaptersName, renderChapters } from './chapters-json.ts';
import { twinName } from './markdown-file.ts';
import { episodeMarkdown, postMarkdown, transcriptMarkdown, transcriptTwinName } from './markdown-twins.ts';
import { mediaType } from './media-type.ts';
import { type TranscriptExtension, transcriptFormats, transcriptName } from './transcript-format.ts';
import { renderTranscriptHtml } from './transcript-html.ts';
import { renderTranscriptJson } from './transcript-json.ts';
import { renderSrt } from './transcript-srt.ts';

/** A file that lies below a page: one of the editor's (a path below `content/`), or a text of ours, made `from` nothing but those values. */
export type LinkedFile = { name: string; type: string } & (
  | { file: string }
  | { render(): string; from: readonly unknown[] }
);

/** Everything that lies below an episode's page: sound, cover, transcripts in every format, chapters, pictures, and the page as Markdown. */
export function episodeFiles(
  library: Library,
  episode: Episode,
  text: WrittenText | undefined,
): LinkedFile[] {
  const { sound, alternatives, cover, chapters } = episode;
  const show = find(library.shows, episode.show);
  const folder = `episodes/${episode.id}`;
  const from = twinSources(library, episode, text);
  return unique([
    ...(sound.file === undefined ? [] : [asItIs(sound.file)]),
    ...alternatives.map(({ file }) => asItIs(file)),
    ...(cover ? [asItIs(cover.file)] : []),
    ...transcriptFiles(episode),
    ...(show && chapters.length > 0
      ? [chaptersFile([show, episode], () => renderChapters(show, episode))]
      : []),
    ...(text ? picturesIn(text.outline).map((name) => asItIs(`${folder}/${name}`)) : []),
    markdown(twinName, from, () => episodeMarkdown(library, episode, text?.tree)),
    ...episode.transcripts.map((transcript) =>
      markdown(transcriptTwinName(transcript), from, () => transcriptMarkdown(library, episode, transcript)),
    ),
  ]);
}

/** The cover of a post, the pictures in its text, and the page as Markdown; `folder` is where the pictures lie below `content/`. */
export function postFiles(
  library: Library,
  post: Post,
  text: WrittenText | undefined,
  folder: string,
): LinkedFile[] {
  return unique([
    ...(post.cover ? [asItIs(post.cover.file)] : []),
    ...(text ? picturesIn(text.outline).map((name) => asItIs(`${folder}/${name}`)) : []),
    markdown(twinName, twinSources(library, post, text), () => postMarkdown(library, post, text?.tree)),
  ]);
}

/** The artwork of the shows. */
export function showFiles(library: Library): LinkedFile[] {
  return library.shows.flatMap(({ artwork }) => (artwork ? [asItIs(artwork.file)] : []));
}

/** The portraits of the people. */
export function personFiles(library: Library): LinkedFile[] {
  return library.people.flatMap(({ image }) => (image === undefined ? [] : [asItIs(image)]));
}

function transcriptFiles(episode: Episode): LinkedFile[] {
  const title = format(wordsOf(episode.language).feed.transcript, { title: episode.title });
  return episode.transcripts.flatMap((transcript) => {
    const renderers: Record<TranscriptExtension, (() => string) | undefined> = {
      vtt: undefined,
      srt: () => renderSrt(transcript),
      json: () => renderTranscriptJson(transcript),
      html: () => renderTranscriptHtml(transcript, title),
    };
    return transcriptFormats.map(({ extension, type }) => {
      const name = transcriptName(transcript.language, extension);
      const render = renderers[extension];
      const from = [transcript, title];
      return render ? { name, type, render, from } : { name, type, file: transcript.file };
    });
  });
}

function chaptersFile(from: readonly unknown[], render: () => string): LinkedFile {
  return { name: chaptersName, type: 'application/json+chapters', render, from };
}

function markdown(name: string, from: readonly unknown[], render: () => string): LinkedFile {
  return { name, type: 'text/markdown', render, from };
}

/** All that an item says as Markdown: itself, who and what it names, and the episodes that it leads to. */
function twinSources(library: Library, item: Episode | Post, text: WrittenText | undefined): unknown[] {
  const { site, shows, people, episodes } = library;
  const spoken =
    'episode' in item && typeof item.episode === 'string' ? findEpisode(episodes, item.episode) : undefined;
  return [
    site,
    shows,
    people,
    item,
    text?.sum,
    spoken,
    ...(text ? heardEpisodes(episodes, text.outline) : []),
  ];
}

function asItIs(file: string): LinkedFile {
  const name = fileName(file);
  return { name, type: mediaType(name), file };
}

function unique(files: readonly LinkedFile[]): LinkedFile[] {
  return files.filter(({ name }, index) => files.findIndex((other) => other.name === name) === index);
}
