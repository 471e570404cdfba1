import { selectCover } from 'music-metadata';
import type { SoundTags } from '#desk/episode-proposal.ts';
import type { Chapter } from '#domain/chapter.ts';
import { chaptersIn } from './sound-chapters.ts';
import { parseSoundFile, type SoundKind } from './sound-file.ts';

/** What a sound file carries besides its sound: words, a picture as the bytes of its file, chapters. */
export type SoundExtras = { tags: SoundTags; picture: Uint8Array | undefined; chapters: Chapter[] };

/** Reads the tags of a sound file; what cannot be read is absent. */
export async function readSoundExtras(path: string, kind: SoundKind): Promise<SoundExtras> {
  try {
    const { common, format } = await parseSoundFile(path, kind, { includeChapters: true });
    const { title, track, comment, description, longDescription } = common;
    const words = [longDescription, ...(description ?? []), ...(comment ?? []).map(({ text }) => text)];
    return {
      tags: {
        title,
        comment: words.find((text) => text !== undefined && text.trim().length > 20)?.trim(),
        track: track.no ?? undefined,
      },
      picture: selectCover(common.picture)?.data,
      chapters: chaptersIn(format),
    };
  } catch {
    return { tags: {}, picture: undefined, chapters: [] };
  }
}
