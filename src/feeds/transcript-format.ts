import { absolute, episodePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import type { Site } from '#domain/site.ts';

/** The formats in which every transcript is offered, best for apps first. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md */
export const transcriptFormats = [
  { extension: 'vtt', type: 'text/vtt', captions: true },
  { extension: 'srt', type: 'application/x-subrip', captions: true },
  { extension: 'json', type: 'application/json', captions: true },
  { extension: 'html', type: 'text/html', captions: false },
] as const;
export type TranscriptExtension = (typeof transcriptFormats)[number]['extension'];

/** `transcript.da.srt` */
export function transcriptName(language: string, extension: TranscriptExtension): string {
  return `transcript.${language}.${extension}`;
}

/** The full address of a file below an episode's page. */
export function episodeFileUrl(site: Site, episode: Episode, name: string): string {
  return absolute(site, `${episodePath(site, episode)}${encodeURIComponent(name)}`);
}
