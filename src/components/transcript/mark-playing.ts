import { chapterAt } from '#playback/chapter.ts';
import { cueAt } from '#playback/cue-times.ts';
import type { ReadingView } from '#views/reading-view.ts';
import { playback } from '../player/playback.ts';
import type { Panels, PlacedCue } from './panels.ts';

/** What is heard of a page. Tells `cue` when it is another cue than before. */
export class Playing extends EventTarget {
  cue: PlacedCue | undefined;
}

/** Marks what is heard in the transcript, in the chapters and on the time line, while the sound in the player is this page's. */
export function markPlaying(panels: Panels, { page }: ReadingView, signal: AbortSignal): Playing {
  const playing = new Playing();
  const chapters = chaptersOf(document);
  const update = () => {
    const here = playback.sound?.page === page;
    showCue(playing, here ? panels.current.cues[cueAt(panels.current.cues, playback.time)] : undefined);
    showTime(chapters, here ? playback.time : undefined);
  };
  for (const name of ['change', 'time'] as const) playback.addEventListener(name, update, { signal });
  panels.addEventListener('change', update, { signal });
  update();
  return playing;
}

function showCue(playing: Playing, cue: PlacedCue | undefined): void {
  const before = playing.cue;
  if (before === cue) return;
  before?.words.classList.remove('heard');
  before?.segment.classList.remove('playing');
  before?.segment.querySelector('.time')?.removeAttribute('aria-current');
  cue?.words.classList.add('heard');
  cue?.segment.classList.add('playing');
  cue?.segment.querySelector('.time')?.setAttribute('aria-current', 'true');
  playing.cue = cue;
  playing.dispatchEvent(new Event('cue'));
}

type Chapter = { start: number; title: string; item: HTMLElement; link: HTMLAnchorElement };

function chaptersOf(page: Document): Chapter[] {
  return [...page.querySelectorAll<HTMLElement>('.chapters:not(.mentions) > li')].flatMap((item) => {
    const link = item.querySelector<HTMLAnchorElement>('.time');
    const start = Number(/#t=([\d.]+)/.exec(link?.hash ?? '')?.[1]);
    return link && !Number.isNaN(start) ? [{ start, title: item.textContent, item, link }] : [];
  });
}

function showTime(chapters: readonly Chapter[], time: number | undefined): void {
  const { duration } = playback;
  const current = time === undefined ? -1 : chapterAt(chapters, time);
  for (const [index, { start, item, link }] of chapters.entries()) {
    const end = chapters[index + 1]?.start ?? duration;
    const heard = Math.min(1, Math.max(0, ((time ?? 0) - start) / (end - start)));
    item.classList.toggle('playing', index === current);
    item.style.setProperty('--heard', heard.toFixed(3));
    if (index === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const line of document.querySelectorAll<HTMLElement>('.time-line')) {
    line.classList.toggle('playing', time !== undefined);
    line.style.setProperty('--now', `${duration > 0 ? (((time ?? 0) / duration) * 100).toFixed(2) : 0}%`);
  }
}
