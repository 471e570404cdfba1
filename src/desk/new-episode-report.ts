import { parseInstant } from '#domain/instant.ts';
import { loudnessTargets, type MeasuredSound } from '#domain/loudness.ts';
import type { Wording } from '#domain/wording.ts';
import { loudnessAdvice, unmeasured } from './loudness-advice.ts';
import { type NewEpisode, newEpisodeWords, nextSteps } from './new-episode-words.ts';

type Told = Omit<NewEpisode, 'pubDate'> & { loudness: MeasuredSound | undefined };

/** What `new:episode` did: in words for people, as data for programs. */
export function newEpisodeReport(told: Told): { lines: Wording[]; data: unknown } {
  const { plan, proposal, timeZone, loudness, sound, cover, draft, written } = told;
  const pubDate = parseInstant(proposal.pubDate, timeZone);
  const made = { ...told, pubDate };
  return {
    lines: [
      ...newEpisodeWords(made),
      ...(loudness ? loudnessAdvice(loudness) : [unmeasured]),
      ...nextSteps(made),
    ],
    data: {
      written,
      folder: `content/${plan.folder}`,
      files: [
        plan.soundName,
        ...plan.texts.map(({ name }) => name),
        ...(cover && 'name' in cover ? [cover.name] : []),
      ],
      ...proposal,
      pubDate,
      draft,
      sound,
      loudness: loudness && { ...loudness, target: loudnessTargets[loudness.channels] },
      url: plan.url,
    },
  };
}
