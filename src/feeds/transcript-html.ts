import { spellTime } from '#domain/duration.ts';
import type { Transcript } from '#domain/transcript.ts';
import { escapeMarkup } from './markup.ts';
import { type Speech, speechesOf } from './speech.ts';

/** A transcript as an HTML document of speakers, times and what they say. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#html */
export function renderTranscriptHtml({ language, cues }: Transcript, title: string): string {
  const speeches = speechesOf(cues).map(renderSpeech);
  return [
    `<!DOCTYPE html>\n<html lang="${escapeMarkup(language)}">\n<head>\n<meta charset="utf-8">`,
    `<title>${escapeMarkup(title)}</title>\n</head>\n<body>`,
    ...speeches,
    '</body>\n</html>\n',
  ].join('\n');
}

function renderSpeech(cues: Speech): string {
  const [{ start, speaker }] = cues;
  const cite = speaker === undefined ? [] : [`<cite>${escapeMarkup(speaker)}:</cite>`];
  const time = `<time datetime="PT${Math.floor(start)}S">${spellTime(start)}</time>`;
  return [...cite, time, `<p>${escapeMarkup(cues.map(({ text }) => text).join(' '))}</p>`].join('\n');
}
