/** A run of words in a reply; with `href`, an http address, a link. */
export type ReplyPiece = { text: string; href?: string | undefined };

/** A paragraph of a reply; line breaks stand as `\n` in its text. */
export type ReplyParagraph = ReplyPiece[];

/** One answer in a thread elsewhere, reduced to what is shown: words and links, never markup. */
export type Reply = {
  /** The address of the answer; also its name within the thread. */
  url: string;
  /** The address of the answer that it answers, when that is not the first post. */
  answers?: string | undefined;
  author: string;
  /** `@anna@mastodon.example` or `@anna.example` */
  handle: string;
  profile?: string | undefined;
  /** ISO 8601, in UTC. */
  time: string;
  /** BCP 47; undefined when it was not said. */
  language?: string | undefined;
  /** What the author warns of before the words are shown. */
  warning?: string | undefined;
  paragraphs: ReplyParagraph[];
};

/** The answers in a thread, oldest first; `omitted` counts those that were too many to keep. */
export type Replies = { replies: Reply[]; omitted: number };

/** What is kept of a thread. Replies whose address stands in `hidden` are shown nowhere. */
export type KeptReplies = Replies & { hidden: string[] };

/** Whether an address leads to a page of the web, and not to code. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}
