import type { IFormat } from 'music-metadata';
import type { Chapter } from '#domain/chapter.ts';

/** The chapters that a sound file carries itself, with their titles; none when it has none or cannot be read. */
export async function readSoundChapters(path: string): Promise<Chapter[]> {
  const { parseFile } = await import('music-metadata');
  try {
    const { format } = await parseFile(path, { includeChapters: true, skipCovers: true });
    return chaptersIn(format);
  } catch {
    return [];
  }
}

/** The titled chapters among what a sound file says of itself, times in seconds. */
export function chaptersIn({ chapters = [] }: IFormat): Chapter[] {
  return chapters.flatMap(({ title, start, timeScale = 1 }) => {
    const named = title?.trim() ?? '';
    return named === '' ? [] : [{ start: Math.round((start / timeScale) * 1000) / 1000, title: named }];
  });
}
