import { type Body, countedWords } from '#domain/body.ts';
import { type Place, parseMdxSource } from '#domain/front-matter.ts';
import { type Remote, remotesIn } from '#domain/remote.ts';
import { BodyError, parseBody } from './mdx.ts';
import { outlineOf } from './outline.ts';

/** What one MDX text holds, as plain values that survive JSON: the same text always makes the same record. */
export type TextRecord = {
  /** The front matter, as lists, maps and text. */
  data: unknown;
  /** How many words the body has. */
  words: number;
  /** The body without what only readers need. */
  outline: Body;
  /** What the body fetches from elsewhere. */
  remotes: readonly Remote[];
  /** Why the body cannot be read. */
  error?: { message: string } & Place;
};

/** A text taken apart; `written` is what stands below its front matter, and its body is empty when that cannot be read. */
export type TakenText = { record: TextRecord; body: Body; written: string };

/** Takes an MDX text apart; undefined when its front matter cannot be read, which `parseMdxSource` explains. */
export function takeApart(text: string): TakenText | undefined {
  const source = parseMdxSource('', text);
  if (Array.isArray(source)) return undefined;
  try {
    const body = parseBody(source.body);
    const [words, outline, remotes] = [countedWords(body).length, outlineOf(body), remotesIn(body)];
    return { record: { data: source.data, words, outline, remotes }, body, written: source.body };
  } catch (error) {
    const { message, place } = error instanceof BodyError ? error : unforeseen(error);
    const body = { children: [] };
    const record = { data: source.data, words: 0, outline: body, remotes: [], error: { message, ...place } };
    return { record, body, written: source.body };
  }
}

/** The reader itself failed, for example at a thousand quotations within one another. */
function unforeseen(error: unknown): { message: string; place: Place } {
  return { message: String((error as Error).message), place: { line: 1, column: 1 } };
}
