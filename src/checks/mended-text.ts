import type { Problem } from '#domain/problem.ts';

/** A text after all its problems that have one right answer were mended, and which of them those were. */
export type MendedText = { text: string; mended: Problem[] };

/** Mends a text, from its end to its beginning, so that the places of what is still to be mended stay true. */
export function mendText(text: string, problems: readonly Problem[]): MendedText {
  let current = text;
  const mended: Problem[] = [];
  for (const problem of problems.toReversed()) {
    const next = mendOnce(current, problem);
    if (next === current) continue;
    current = next;
    mended.unshift(problem);
  }
  return { text: current, mended };
}

function mendOnce(text: string, { mend, line = 1, column = 1 }: Problem): string {
  if (mend?.kind === 'indent') {
    return text.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  '));
  }
  if (mend?.kind !== 'replace') return text;
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  const at = [old.indexOf(mend.was, column - 1), old.indexOf(mend.was)].find((index) => index >= 0);
  if (at === undefined) return text;
  lines[line - 1] = `${old.slice(0, at)}${mend.becomes}${old.slice(at + mend.was.length)}`;
  return lines.join('\n');
}

/** The text of bytes in UTF-8, UTF-16 with its mark, or else Windows-1252; without a mark. Undefined when they are none of these. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return /[^\P{Cc}\n\r\t]/u.test(text) ? undefined : text;
    } catch {}
  }
  return undefined;
}
