import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { atFile } from './finding.ts';
import { namedEpisodes, namedIn } from './named.ts';

/** Every folder of episodes belongs to a show. */
export function knownShows(content: Content): Problem[] {
  const known = namedIn(content, 'shows');
  const folders = new Set(namedEpisodes(content).map(({ show }) => show));
  return [...folders]
    .filter((show) => !known.includes(show))
    .map((show) =>
      atFile(`${content.name}/episodes/${show}`, {
        rule: 'known-show',
        value: show,
        message: {
          da: `Der er intet show "${show}", så dets afsnit har intet feed.`,
          en: `There is no show "${show}", so its episodes have no feed.`,
        },
        fix: suggest(show, known, {
          da: `Opret ${content.name}/shows/${show}.yaml, eller omdøb mappen.`,
          en: `Create ${content.name}/shows/${show}.yaml, or rename the folder.`,
        }),
      }),
    );
}
