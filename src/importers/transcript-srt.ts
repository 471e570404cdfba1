import type { Cue } from '#domain/transcript.ts';
import { sayNames } from './spoken-name.ts';
import type { ImportProblem } from './transcript-file.ts';

const timing =
  /^(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{1,3})[ \t]*-->[ \t]*(?:(\d+):)?(\d{1,2}):(\d{2})[,.](\d{1,3})/;

/**
 * Reads SRT. A name and a colon where somebody begins to speak is the speaker's, who speaks until another is named.
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#srt
 */
export function parseSrt(source: string): { cues: Cue[]; problems: ImportProblem[] } {
  const cues: Cue[] = [];
  const problems: ImportProblem[] = [];
  for (const { first, lines } of blocks(source)) {
    const at = lines.findIndex((line) => line.includes('-->'));
    const times = timing.exec(lines[at]?.trim() ?? '');
    const line = first + Math.max(0, at);
    if (!times) {
      problems.push({ line, message: noTimes(lines[Math.max(0, at)] ?? '') });
      continue;
    }
    const [start, end] = [seconds(times.slice(1, 5)), seconds(times.slice(5, 9))];
    if (end <= start) problems.push({ line, message: backwards });
    const text = plain(lines.slice(at + 1).join(' '));
    if (end > start && text !== '') cues.push({ start, end, text });
  }
  return { cues: sayNames(cues), problems };
}

const backwards = {
  da: 'Replikken slutter, før den begynder.',
  en: 'The cue ends before it begins.',
};

function noTimes(value: string) {
  return {
    da: `"${value}" er ikke et par tider som 00:00:12,000 --> 00:00:15,500.`,
    en: `"${value}" is not a pair of times such as 00:00:12,000 --> 00:00:15,500.`,
  };
}

function blocks(source: string): { first: number; lines: string[] }[] {
  const found: { first: number; lines: string[] }[] = [];
  let open = false;
  source.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '') open = false;
    else if (open) found.at(-1)?.lines.push(line);
    else {
      found.push({ first: index + 1, lines: [line] });
      open = true;
    }
  });
  return found;
}

function seconds(parts: readonly (string | undefined)[]): number {
  const [h = '0', m = '0', s = '0', fraction = '0'] = parts;
  return (
    (Number(h) * 3_600_000 + Number(m) * 60_000 + Number(s) * 1000 + Number(fraction.padEnd(3, '0'))) / 1000
  );
}

/** SRT has no grammar for markup; these are the tags that editors of subtitles write. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:b|i|u|font)(?:\s[^>]*)?>|\{\\an?\d\}/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
