import { fileName } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import type { Show } from '#domain/show.ts';

/** Where the chapters of an episode lie below its page. */
export const chaptersName = 'chapters.json';

/** An episode's chapters as JSON chapters 1.2. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
export function renderChapters({ title, author }: Show, episode: Episode): string {
  const { file, url = '' } = episode.sound;
  const chapters = episode.chapters.map(({ start, title, url }) => ({
    startTime: start,
    title,
    ...(url === undefined ? {} : { url }),
  }));
  const head = {
    version: '1.2.0',
    author,
    title: episode.title,
    podcastName: title,
    fileName: fileName(file ?? new URL(url).pathname),
  };
  return `${JSON.stringify({ ...head, chapters }, null, 2)}\n`;
}
