import { loudness, type Sleep, type SleepChoice, sleepOf, untilSleep } from '#playback/sleep.ts';
import { playback } from './playback.ts';

/** Lets the sound fade out when the listener has asked for it. */
class SleepTimer {
  choice: SleepChoice | undefined;
  #sleep: Sleep | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    playback.addEventListener('time', () => this.#fade());
    playback.addEventListener('ended', () => this.#sleep?.until === 'end' && this.choose(undefined));
  }

  /** Begins to wait, or stops it. */
  choose(choice: SleepChoice | undefined): void {
    clearTimeout(this.#waiting);
    this.choice = choice;
    this.#sleep = choice && sleepOf(choice, { ...situation(), chapters: playback.sound?.chapters ?? [] });
    playback.stopsAtEnd = this.#sleep?.until === 'end';
    playback.setLoudness(1);
    if (this.#sleep?.until === 'moment') {
      this.#waiting = setTimeout(() => this.#end(), this.#sleep.moment - Date.now());
    }
  }

  #fade(): void {
    if (!this.#sleep || !playback.playing) return;
    const left = untilSleep(this.#sleep, situation());
    playback.setLoudness(loudness(left));
    if (left === 0 && this.#sleep.until === 'time') this.#end();
  }

  #end(): void {
    playback.pause();
    this.choose(undefined);
    playback.dispatchEvent(new Event('change'));
  }
}

function situation() {
  const { time, duration, rate } = playback;
  return { now: Date.now(), time, duration, rate };
}

export const sleepTimer = new SleepTimer();
