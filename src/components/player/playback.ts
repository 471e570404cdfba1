import { chapterAt } from '#playback/chapter.ts';
import { remember } from '#playback/memory.ts';
import type { Passage, PlayableSound } from '#playback/playable-sound.ts';
import { type Failure, failureOf } from './failure.ts';
import { Kept } from './kept.ts';
import { readMemory, write } from './storage.ts';

export type { Passage, PlayableSound } from '#playback/playable-sound.ts';

/** How often a position is written while one listens, in milliseconds. */
const pace = 5000;

/** How long a sound may stand still before it counts as stalled, in milliseconds. */
const patience = 12_000;

/**
 * What is heard in this document. There is one of it, and its `<audio>` lives in the bar that every page has, so that it
 * goes on when the page around it changes. Tells `change` (sound, playing, chapter, rate, queue, failure, memory) and
 * `time` (about four times a second while playing, and at each seek).
 */
class Playback extends Kept {
  sound: PlayableSound | undefined;
  failure: Failure | undefined;
  passage: Passage | undefined;
  /** Whether the queue waits at the end of the present sound. */
  stopsAtEnd = false;
  #audio: HTMLAudioElement | undefined;
  /** The index of the chapter that is heard; -1 before the first. */
  chapter = -1;
  #loudness = 1;
  #written = 0;
  #stall: ReturnType<typeof setTimeout> | undefined;
  #stop: ReturnType<typeof setTimeout> | undefined;

  /** Seconds from the start of the sound. */
  get time(): number {
    return this.#audio?.currentTime ?? 0;
  }

  /** Seconds; what the page says until the sound itself is known. */
  get duration(): number {
    const known = this.#audio?.duration;
    return known !== undefined && Number.isFinite(known) ? known : (this.sound?.duration ?? 0);
  }

  get playing(): boolean {
    return this.#audio !== undefined && !this.#audio.paused;
  }

  /** The element that makes the sound; undefined before the first press of play. */
  get audio(): HTMLAudioElement | undefined {
    return this.#audio;
  }

  /** Plays a sound, or a passage of it, from where it was left. Only for what follows from a press: browsers refuse it else. */
  async play(sound: PlayableSound, passage?: Passage): Promise<void> {
    const audio = this.#element();
    const isNew = this.sound?.id !== sound.id || this.failure !== undefined;
    if (isNew) {
      const at = this.failure ? this.time : undefined;
      this.#write();
      this.#begin(audio, sound, passage?.start ?? at ?? this.resumeAt(sound));
    } else if (passage?.start !== undefined) this.seek(passage.start);
    else if (audio.ended) audio.currentTime = 0;
    this.passage = passage?.end === undefined ? undefined : passage;
    this.tell('change');
    try {
      await audio.play();
    } catch (problem) {
      // A press that was overtaken by another, or that the browser did not count as one, leaves the player as it is.
      if (problem instanceof DOMException && problem.name === 'NotSupportedError') await this.#fail();
    }
  }

  pause(): void {
    this.#audio?.pause();
  }

  /** Plays on, or pauses. */
  toggle(): void {
    if (this.playing) this.pause();
    else if (this.sound) void this.play(this.sound);
  }

  /** Goes to a time in seconds; to an end of the sound for what lies beyond it. */
  seek(seconds: number): void {
    if (!this.#audio) return;
    this.passage = undefined;
    this.#audio.currentTime = Math.min(Math.max(0, seconds), Math.max(0, this.duration - 0.1));
    this.#move();
  }

  /** Fades the sound: 1 is as loud as the listener chose, 0 silent. */
  setLoudness(loudness: number): void {
    this.#loudness = loudness;
    if (this.#audio) this.#audio.volume = this.choices.volume * loudness;
  }

  /** Switches the sound off, or on again. */
  mute(): void {
    if (this.#audio) this.#audio.muted = !this.#audio.muted;
  }

  /** Plays the next sound of the queue. */
  async playNext(): Promise<void> {
    const [next] = this.queue;
    if (!next) return;
    this.enqueue(next, false);
    await this.play(next);
  }

  /** Forgets everything up to now; what is heard from now on is kept again. */
  override forget(): void {
    this.#written = performance.now();
    super.forget();
  }

  /** Stops, and forgets which sound it was; the queue and the memory stay. */
  close(): void {
    this.#write();
    this.sound = this.failure = this.passage = undefined;
    this.#audio?.removeAttribute('src');
    this.#audio?.load();
    this.tell('change');
  }

  /** Keeps the position now. */
  leave(): void {
    this.#write();
  }

  protected override obey(): void {
    if (this.#audio) this.#audio.playbackRate = this.#audio.defaultPlaybackRate = this.rate;
    this.setLoudness(this.#loudness);
  }

  #begin(audio: HTMLAudioElement, sound: PlayableSound, start: number): void {
    this.sound = sound;
    this.failure = undefined;
    this.enqueue(sound, false);
    this.chapter = chapterAt(sound.chapters, start);
    audio.src = sound.src;
    this.obey();
    audio.currentTime = start;
    // A browser that forgets a time set before it knows the sound is told again.
    audio.onloadedmetadata = () => {
      if (audio.currentTime === 0) audio.currentTime = start;
    };
  }

  #element(): HTMLAudioElement {
    if (this.#audio) return this.#audio;
    const audio = document.createElement('audio');
    audio.preload = 'none';
    document.getElementById('player-bar')?.append(audio);
    for (const name of ['play', 'pause', 'ratechange', 'loadedmetadata'] as const) {
      audio.addEventListener(name, () => this.tell('change'));
    }
    for (const name of ['seeked', 'timeupdate'] as const) audio.addEventListener(name, () => this.#move());
    audio.addEventListener('waiting', () => this.#wait());
    for (const name of ['playing', 'pause', 'emptied'] as const) {
      audio.addEventListener(name, () => this.#goOn());
    }
    audio.addEventListener('error', () => void this.#fail());
    audio.addEventListener('ended', () => this.#end());
    this.#audio = audio;
    return audio;
  }

  #move(): void {
    if (performance.now() - this.#written >= pace && this.playing) this.#write();
    const end = this.passage?.end;
    clearTimeout(this.#stop);
    if (end !== undefined && this.playing) {
      const left = ((end - this.time) / this.rate) * 1000;
      if (left < 500) this.#stop = setTimeout(() => this.#stopPassage(), left);
    }
    const chapter = chapterAt(this.sound?.chapters ?? [], this.time);
    if (chapter !== this.chapter) {
      this.chapter = chapter;
      this.tell('change');
    }
    this.tell('time');
  }

  #stopPassage(): void {
    this.passage = undefined;
    this.pause();
  }

  #end(): void {
    this.#write();
    this.tell('change');
    const goesOn = !this.stopsAtEnd;
    this.tell('ended');
    if (goesOn) void this.playNext();
  }

  #wait(): void {
    clearTimeout(this.#stall);
    if (this.playing) this.#stall = setTimeout(() => void this.#fail('stalled'), patience);
  }

  #goOn(): void {
    clearTimeout(this.#stall);
    if (this.failure !== 'stalled') return;
    this.failure = undefined;
    this.tell('change');
  }

  async #fail(failure?: Failure): Promise<void> {
    const { sound } = this;
    const found = failure ?? (sound && (await failureOf(sound)));
    if (sound !== this.sound) return;
    this.failure = found;
    this.tell('change');
  }

  #write(): void {
    if (!this.sound || !this.#audio || !this.choices.remember || this.time === 0) return;
    this.#written = performance.now();
    const position = { at: this.time, of: this.duration, now: Date.now() };
    write('memory', remember(readMemory(), this.sound.id, position));
    this.tell('memory');
  }
}

/** The one thing of a document that plays. */
export const playback = new Playback();
