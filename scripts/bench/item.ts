/** One generated episode or article, before any site generator's way of writing it down. */
export type Item = {
  index: number;
  language: ItemLanguage;
  title: string;
  description: string;
  /** `2005-01-01 12:00`, on the clock of the site. */
  pubDate: string;
  tags: readonly string[];
  blocks: readonly Block[];
} & (
  | { kind: 'post'; author: string; category: string }
  | { kind: 'episode'; sound: { url: string; length: number; duration: number }; cues: readonly Cue[] }
);

export const itemLanguages = ['da', 'nb', 'nl', 'en'] as const;

export type ItemLanguage = (typeof itemLanguages)[number];

/** A piece of a text; what is no plain Markdown is a component of this site, and HTML elsewhere. */
export type Block =
  | { is: 'paragraph' | 'heading' | 'pull quote'; text: string }
  | { is: 'list'; lines: readonly string[] }
  | { is: 'fact box'; title: string; lines: readonly string[] }
  | { is: 'bar chart'; title: string; values: readonly (readonly [label: string, percent: number])[] }
  | { is: 'call to action'; title: string; url: string; label: string }
  | { is: 'link'; text: string; url: string };

/** What is said from one second to another. */
export type Cue = { start: number; end: number; voice: string; text: string };

/** The last part of an item's address. */
export function slugOf({ kind, index }: Item): string {
  return kind === 'post' ? `generated-${index}` : `${numberOf({ index })}-generated`;
}

/** The number of a generated episode, above those of the shipped ones. */
export function numberOf({ index }: { index: number }): number {
  return 1000 + index;
}
