import type { Page } from 'playwright-core';

/** An episode with chapters, transcripts and an MP3 of 88 seconds. */
export const episode = '/episodes/67-politik-paa-linkedin/';

/** What the one `<audio>` of a page does; undefined where nothing was played yet. */
export type Sounding = { src: string; time: number; playing: boolean; rate: number; volume: number };

/** What is heard on a page at this moment. */
export function sounding(page: Page): Promise<Sounding | undefined> {
  return page.evaluate(() => {
    const audio = document.querySelector<HTMLAudioElement>('#player-bar audio');
    if (!audio) return undefined;
    const { src, currentTime: time, paused, playbackRate: rate, volume } = audio;
    return { src: src === '' ? '' : new URL(src).pathname, time, playing: !paused, rate, volume };
  });
}

/** Waits until a sound plays and has moved past a time, in seconds. */
export async function hearPast(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction((time) => {
    const audio = document.querySelector<HTMLAudioElement>('#player-bar audio');
    return audio !== null && !audio.paused && audio.currentTime > time;
  }, seconds);
}

/** Waits until nothing is heard any more. */
export async function hearNothing(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector<HTMLAudioElement>('#player-bar audio')?.paused !== false,
  );
}

/** Goes to a time of the sound as if one had heard up to there, in seconds. */
export async function wind(page: Page, seconds: number): Promise<void> {
  await page.evaluate((time) => {
    const audio = document.querySelector<HTMLAudioElement>('#player-bar audio');
    if (audio) audio.currentTime = time;
  }, seconds);
}

/** Presses play in the player of an episode's page, and waits until it is heard and the bar is there. */
export async function pressPlay(page: Page): Promise<void> {
  await page.locator('main ssr-player .player-press').first().click();
  await page.locator('.bar').waitFor();
  await hearPast(page, 0);
}

/** Opens what is behind "More". */
export async function openMore(page: Page): Promise<void> {
  await page.locator('.bar [aria-controls="player-more"]').click();
  await page.locator('.bar-panel').waitFor();
}
