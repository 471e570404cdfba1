import { BodyError, parseBody } from '#bodies/mdx.ts';
import type { Entry, Text } from '#domain/content.ts';
import { type Remote, remotesIn } from '#domain/remote.ts';
import type { Reading } from './reading.ts';

/** The texts of all MDX files met so far; notes a problem for each that is not well formed. */
export function parseTexts(reading: Reading): Text[] {
  const sources = reading.texts.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return sources.map((source) => {
    try {
      return { source, body: parseBody(source.body) };
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      reading.problems.push({
        rule: 'body/readable',
        level: 'error',
        file: source.file,
        ...error.place,
        message: {
          da: `Teksten kan ikke læses: ${error.message}.`,
          en: `The text cannot be read: ${error.message}.`,
        },
        fix: {
          da: 'Se efter, at hver <Komponent> er lukket, og skriv &lt; og &#123; for < og { i løbende tekst.',
          en: 'Check that every <Component> is closed, and write &lt; and &#123; for < and { in running text.',
        },
      });
      return { source };
    }
  });
}

/** The entries with their texts, and with what these fetch from elsewhere. */
export function withBodies<Value extends { remotes?: readonly Remote[] | undefined }>(
  entries: Entry<Value>[],
  texts: readonly Text[],
): Entry<Value>[] {
  const bodies = new Map(texts.map(({ source, body }) => [source, body]));
  return entries.map((entry) => {
    const body = bodies.get(entry.source);
    const remotes = body ? remotesIn(body) : [];
    return remotes.length === 0 ? { ...entry, body } : { ...entry, body, value: { ...entry.value, remotes } };
  });
}
