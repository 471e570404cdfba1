import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImportedTranscript, importTranscript } from '#importers/transcript-file.ts';
import { type CoverFlaw, type CoverPicture, coverOf } from './cover-picture.ts';
import { NewContentError } from './new-content.ts';
import { readSoundAs, type SoundFacts, type SoundKind, soundKind } from './sound-file.ts';
import { readSoundExtras, type SoundExtras } from './sound-tags.ts';

/** What an editor brings for a new episode, as paths of this system. */
export type EpisodeFiles = {
  sound: string;
  transcripts: readonly string[];
  cover?: string | undefined;
};

/** What is in those files. */
export type EpisodeSurvey = {
  kind: SoundKind;
  sound: SoundFacts;
  extras: SoundExtras;
  transcripts: (ImportedTranscript & { language: string; name: string })[];
  /** From the file that was named, else from the sound. */
  cover: CoverPicture | CoverFlaw | undefined;
};

/**
 * Looks into the files of a new episode from end to end. Throws SoundFileError for what is no sound, NewContentError for
 * what cannot be read, and for a transcript without words.
 */
export async function surveyEpisode(files: EpisodeFiles, language: string): Promise<EpisodeSurvey> {
  await requireReadable([files.sound, ...files.transcripts, ...(files.cover ? [files.cover] : [])]);
  const kind = await soundKind(files.sound);
  const [sound, extras] = [await readSoundAs(files.sound, kind), await readSoundExtras(files.sound, kind)];
  const transcripts = await Promise.all(files.transcripts.map((path) => readTranscript(path, language)));
  const picture = files.cover === undefined ? extras.picture : await readFile(files.cover);
  return { kind, sound, extras, transcripts, cover: picture && (await coverOf(picture)) };
}

async function readTranscript(path: string, usual: string) {
  const name = basename(path);
  const imported = importTranscript(await readText(path));
  if (imported.cues.length === 0) {
    const [problem] = imported.problems;
    const why = problem && {
      da: ` Linje ${problem.line}: ${problem.message.da}`,
      en: ` Line ${problem.line}: ${problem.message.en}`,
    };
    throw new NewContentError(
      {
        da: `Der er ingen replikker i ${name}.${why?.da ?? ''}`,
        en: `There are no cues in ${name}.${why?.en ?? ''}`,
      },
      {
        da: 'Eksporter udskriften igen som SRT, WebVTT eller podcast-JSON.',
        en: 'Export the transcript again as SRT, WebVTT or podcast JSON.',
      },
    );
  }
  const [, named] = /\.([a-z]{2,3}(?:-[A-Z]{2})?)\.[^.]+$/.exec(name) ?? [];
  return { ...imported, language: named ?? usual, name };
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 comes from an old Windows program as a rule.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function requireReadable(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await (await open(path)).close();
    } catch {
      throw new NewContentError(
        { da: `Filen ${path} kan ikke læses.`, en: `The file ${path} cannot be read.` },
        {
          da: 'Ret navnet, og skriv det i anførselstegn, hvis det har mellemrum.',
          en: 'Correct the name, and put it in quotes when it holds spaces.',
        },
      );
    }
  }
}
