import { spellTime } from '#domain/duration.ts';
import { type Cue, cueId, type Transcript } from '#domain/transcript.ts';
import { languageName, ownName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { foreign } from './link.ts';
import { fileBelow } from './placed-picture.ts';

/** One sentence or so of the sound; `id` names it on the page, where another voice does not begin at the same moment. */
export type SpokenCue = { id: string | undefined; text: string };

/**
 * What one voice says in one breath. `speaker` is set where another voice begins, `href` plays the sound from there, and `tenths`
 * is how long it takes, in tenths of a second: a page has more than a thousand of these.
 */
export type Segment = {
  speaker: string | undefined;
  time: string;
  href: string;
  tenths: number;
  cues: SpokenCue[];
};

/** A transcript for reading. `code` is its language, `language` the same where it is not the page's. */
export type TranscriptView = {
  heading: string;
  code: string;
  /** The language in its own words, for a choice among several. */
  name: string;
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
    const id = (start: number) => cueId(language, transcript, start);
    return {
      heading: own(transcript)
        ? words.episode.transcript
        : format(words.episode.transcriptIn, { language: name }),
      code: transcript.language,
      name: ownName(transcript.language),
      language: foreign(transcript.language, edition.language),
      segments: segmentsOf(transcript.cues, sound, id),
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

function segmentsOf(cues: readonly Cue[], sound: string, idOf: (start: number) => string): Segment[] {
  const taken = new Set<string>();
  let voice: string | undefined;
  const spoken = ({ start, text }: Cue): SpokenCue => {
    const id = idOf(start);
    if (taken.has(id)) return { id: undefined, text };
    taken.add(id);
    return { id, text };
  };
  return breaths(cues).map((breath) => {
    const start = breath[0]?.start ?? 0;
    const speaker = breath[0]?.speaker;
    const segment = {
      speaker: speaker === voice ? undefined : (speaker ?? ''),
      time: spellTime(start),
      href: `${sound}${timeFragment(start)}`,
      tenths: Math.round(((breath.at(-1)?.end ?? start) - start) * 10),
      cues: breath.map(spoken),
    };
    voice = speaker;
    return segment;
  });
}
