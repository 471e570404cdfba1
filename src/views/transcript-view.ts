import { spellTime } from '#domain/duration.ts';
import type { Cue, Transcript } from '#domain/transcript.ts';
import { languageName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { foreign } from './link.ts';
import { fileBelow } from './placed-picture.ts';

/** One sentence or so of the sound; `id` names its moment on the page. */
export type SpokenCue = { id: string; start: number; text: string };

/** What one voice says in one breath; `href` plays the sound from there. */
export type Segment = {
  speaker: string | undefined;
  time: string;
  href: string;
  label: string;
  cues: SpokenCue[];
};

/** A transcript for reading. */
export type TranscriptView = {
  heading: string;
  language: string | undefined;
  segments: Segment[];
  file: { href: string; label: string };
};

/** The transcripts of an episode at `page`, that in the episode's own language first. */
export function transcriptViews(
  edition: Edition,
  { page, sound, language }: { page: string; sound: string; language: string },
  transcripts: readonly Transcript[],
): TranscriptView[] {
  const { words } = edition;
  const own = (transcript: Transcript) => transcript.language === language;
  return [...transcripts.filter(own), ...transcripts.filter((other) => !own(other))].map((transcript) => {
    const name = languageName(transcript.language, edition.language);
    const prefix = own(transcript) ? 't' : `t-${transcript.language}`;
    return {
      heading: own(transcript)
        ? words.episode.transcript
        : format(words.episode.transcriptIn, { language: name }),
      language: foreign(transcript.language, edition.language),
      segments: breaths(transcript.cues).map((cues) => segment(edition, cues, prefix, sound)),
      file: {
        href: fileBelow(page, transcript.file),
        label: format(words.episode.transcriptFile, { language: name }),
      },
    };
  });
}

/** The fragment of an address that names a moment in the sound. https://www.w3.org/TR/media-frags/#naming-time */
export function timeFragment(seconds: number): string {
  return `#t=${String(seconds)}`;
}

const longPause = 0.55;
const longBreath = 5;

/** Cues in paragraphs: a new one with every voice, at a pause, and before a paragraph grows too long. */
function breaths(cues: readonly Cue[]): Cue[][] {
  const found: Cue[][] = [];
  for (const cue of cues) {
    const current = found.at(-1);
    const last = current?.at(-1);
    const goesOn =
      last?.speaker === cue.speaker &&
      cue.start - (last?.end ?? 0) < longPause &&
      (current?.length ?? 0) < longBreath;
    if (current && goesOn) current.push(cue);
    else found.push([cue]);
  }
  return found;
}

function segment({ words }: Edition, cues: readonly Cue[], prefix: string, sound: string): Segment {
  const start = cues[0]?.start ?? 0;
  const time = spellTime(start);
  return {
    speaker: cues[0]?.speaker,
    time,
    href: `${sound}${timeFragment(start)}`,
    label: format(words.episode.at, { time }),
    cues: cues.map((cue) => ({ id: `${prefix}-${String(cue.start)}`, start: cue.start, text: cue.text })),
  };
}
