import type { Transcript } from '#domain/transcript.ts';

/** A transcript as podcast JSON. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#json */
export function renderTranscriptJson({ cues }: Transcript): string {
  const segments = cues.map(({ start, end, speaker, text }) => ({
    ...(speaker === undefined ? {} : { speaker }),
    startTime: start,
    endTime: end,
    body: text,
  }));
  return `${JSON.stringify({ version: '1.0.0', segments }, null, 2)}\n`;
}
