import type { Cue, Transcript } from '#domain/transcript.ts';

// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#srt
const lineLength = 32;
const linesPerCard = 2;

type Card = { start: number; end: number; lines: string[] };

/** A transcript as SRT: cards of two short lines, with the speaker's name where the speaker changes. */
export function renderSrt({ cues }: Transcript): string {
  const cards = cues.flatMap((cue, index) => toCards(cue, cue.speaker !== cues[index - 1]?.speaker));
  return cards
    .map(
      ({ start, end, lines }, index) =>
        `${index + 1}\n${time(start)} --> ${time(end)}\n${lines.join('\n')}\n`,
    )
    .join('\n');
}

/** Shares the time of a cue among its cards by the number of characters on each. */
function toCards({ start, end, speaker, text }: Cue, named: boolean): Card[] {
  const lines = wrap(named && speaker !== undefined ? `${speaker}: ${text}` : text);
  const cards = chunk(lines);
  const total = lines.join('').length;
  let spoken = 0;
  return cards.map((card) => {
    const from = start + ((end - start) * spoken) / total;
    spoken += card.join('').length;
    return { start: from, end: start + ((end - start) * spoken) / total, lines: card };
  });
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap(split)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

/** A word too long for a line, in pieces. */
function split(word: string): string[] {
  const characters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += lineLength)
    pieces.push(characters.slice(at, at + lineLength).join(''));
  return pieces;
}

function chunk(lines: readonly string[]): string[][] {
  const cards: string[][] = [];
  for (let at = 0; at < lines.length; at += linesPerCard) cards.push(lines.slice(at, at + linesPerCard));
  return cards;
}

/** `00:01:02,345` */
function time(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (unit: number, size: number, width = 2) =>
    String(Math.floor(milliseconds / unit) % size).padStart(width, '0');
  return `${part(3_600_000, 1000)}:${part(60_000, 60)}:${part(1000, 60)},${part(1, 1000, 3)}`;
}
