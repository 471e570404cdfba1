import type { FeedContext } from '#bodies/feed-components.ts';
import { plainBlocks } from '#bodies/plain-html.ts';
import type { Body } from '#domain/body.ts';
import { spellTime } from '#domain/duration.ts';
import type { Episode } from '#domain/episode.ts';
import { wordsOf } from '#i18n/words.ts';
import { byteLength } from './byte-length.ts';
import { shorten } from './clean-text.ts';
import { escapeMarkup } from './markup.ts';

/** What an item's description may hold, in bytes. https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#item-description */
export const descriptionBytes = 4000;

/**
 * An episode in a few plain HTML elements: what it is about, its chapters with their times, and as much of the notes as
 * fits, cut between blocks; what was cut is a link to the page away.
 */
export function episodeDescription(episode: Episode, body: Body, context: FeedContext, page: string): string {
  const words = wordsOf(episode.language).feed;
  const more = `<p><a href="${escapeMarkup(page)}">${escapeMarkup(words.more)}</a></p>`;
  const notes = plainBlocks(body, context);
  const chapters = chapterList(episode, words.chapters, descriptionBytes / 2);
  const about = `<p>${escapeMarkup(episode.description)}</p>`;
  const whole = [about, ...notes, ...chapters.blocks].join('\n');
  if (!chapters.cut && byteLength(whole) <= descriptionBytes) return whole;
  const tail = [...chapters.blocks, more];
  const room = descriptionBytes - byteLength(['', ...tail].join('\n'));
  const fit = fitting([about, ...notes], room);
  return [...(fit.length > 0 ? fit : [opening(episode, room)]), ...tail].join('\n');
}

/** The first words of a description that is too long even alone; no character takes more than eight bytes. */
function opening({ description }: Episode, room: number): string {
  return `<p>${escapeMarkup(shorten(description, Math.floor(room / 8)))}</p>`;
}

function chapterList({ chapters }: Episode, title: string, room: number): { blocks: string[]; cut: boolean } {
  if (chapters.length === 0) return { blocks: [], cut: false };
  const lines = chapters.map(({ start, title }) => `<li>${clock(start)} ${escapeMarkup(title)}</li>`);
  const fit = fitting(lines, room);
  const blocks = [`<p><strong>${escapeMarkup(title)}</strong></p>`, `<ul>${fit.join('')}</ul>`];
  return { blocks, cut: fit.length < lines.length };
}

/** As many blocks from the start as fit into `room` bytes with a line break after each. */
function fitting(blocks: readonly string[], room: number): string[] {
  let taken = 0;
  const end = blocks.findIndex((block) => {
    taken += byteLength(block) + 1;
    return taken > room;
  });
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

/** `04:05` or `1:04:05`: apps make links of times with two digits before the colon. */
function clock(seconds: number): string {
  return spellTime(seconds).padStart(5, '0');
}
