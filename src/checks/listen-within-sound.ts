import type { Content } from '#domain/content.ts';
import { parseTime, spellTime } from '#domain/duration.ts';
import { findEpisode } from '#domain/episode-reference.ts';
import type { Problem } from '#domain/problem.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode } from './finding.ts';
import { unknownEpisode } from './known-references.ts';

/** Every Listen names an episode, and a time before its sound ends. */
export function listenWithinSound(content: Content): Problem[] {
  const episodes = content.episodes.map(({ value }) => value);
  return findInTexts(content, (source, node) => {
    const reference =
      node.type === 'component' && node.name === 'Listen' ? node.properties['episode']?.trim() : undefined;
    if (node.type !== 'component' || reference === undefined || reference === '') return [];
    const unknown = unknownEpisode(content, reference);
    if (unknown) return [atNode(source, node, unknown)];
    const sound = findEpisode(episodes, reference)?.sound;
    const at = parseTime(node.properties['at'] ?? '');
    if (!sound || at === undefined || at < sound.duration) return [];
    return [
      atNode(source, node, {
        rule: 'listen-within-sound',
        value: node.properties['at'] ?? '',
        message: {
          da: `Linket afspiller "${reference}" fra ${spellTime(at)}, men den lyd slutter ved ${spellTime(sound.duration)}.`,
          en: `The link plays "${reference}" from ${spellTime(at)}, but that sound ends at ${spellTime(sound.duration)}.`,
        },
        fix: { da: 'Ret tiden i at="...".', en: 'Correct the time in at="...".' },
      }),
    ];
  });
}
