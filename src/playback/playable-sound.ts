/** A sound that can be played: what the bar, the Media Session and the memory need to know. It stands in pages as JSON (`data-sound`). */
export type PlayableSound = {
  /** The episode's id, by which its position is remembered. */
  id: string;
  src: string;
  /** The media type, such as `audio/mpeg`. */
  type: string;
  /** The path of the episode's page. */
  page: string;
  title: string;
  show: string;
  /** The language that is spoken, and of the title. */
  language: string;
  cover?: string | undefined;
  /** Seconds. */
  duration: number;
  chapters: PlayableChapter[];
};

/** A titled part of it; `start` in seconds. */
export type PlayableChapter = { start: number; title: string; image?: string | undefined };

/** A part of a sound, in seconds; without an end it goes on to the sound's own end. */
export type Passage = { start?: number | undefined; end?: number | undefined };
