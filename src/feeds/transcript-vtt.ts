import type { Cue } from '#domain/transcript.ts';

/** Cues as WebVTT with voices, as it lies beside an episode. https://www.w3.org/TR/webvtt1/ */
export function renderVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, speaker, text }) => {
    const voice = speaker === undefined ? '' : `<v ${escaped(speaker)}>`;
    return `${time(start)} --> ${time(end)}\n${voice}${escaped(text)}\n`;
  });
  return ['WEBVTT\n', ...blocks].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `00:01:02.345` */
function time(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (unit: number, size: number, width = 2) =>
    String(Math.floor(milliseconds / unit) % size).padStart(width, '0');
  return `${part(3_600_000, 1000)}:${part(60_000, 60)}:${part(1000, 60)}.${part(1, 1000, 3)}`;
}
