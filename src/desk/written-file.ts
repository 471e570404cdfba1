import { stringify } from 'yaml';

/** Fields of a content file in the order in which they are to stand; what is undefined is left out. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields as YAML that reads back as the same text, whatever an editor's text holds. */
export function renderYaml(fields: Fields | readonly unknown[]): string {
  return stringify(Array.isArray(fields) ? fields.map(present) : present(fields), {
    lineWidth: 0,
    indentSeq: true,
    defaultStringType: 'PLAIN',
    defaultKeyType: 'PLAIN',
    flowCollectionPadding: false,
  });
}

/** An MDX file: fields between two lines of hyphens, and the text below them. */
export function renderMdx(fields: Fields, body: string): string {
  return `---\n${renderYaml(fields)}---\n${body}`;
}

/** Running text that MDX reads as the same words, in paragraphs as they are. */
export function mdxText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replace(/[\\`*_[\]~$]/g, '\\$&')
    .replace(
      /^(\s*)([#>+-]|\d+[.)])(?=\s|$)/gm,
      (_all, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

function present(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
