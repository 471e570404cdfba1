import { stringify } from 'yaml';
import { markdownText } from '#bodies/markdown.ts';
import type { Credit } from '#domain/credit.ts';
import type { Instant } from '#domain/instant.ts';
import { find, type Library } from '#domain/library.ts';
import type { License } from '#domain/license.ts';

/** What a Markdown file says of itself before its text; every address is full. */
export type MarkdownFacts = {
  title: string;
  description?: string | undefined;
  language: string;
  date: Instant;
  updated?: Instant | undefined;
  people: readonly Credit[];
  /** The page that this file is the twin of. */
  canonical: string;
  license: License;
};

/** The name of the Markdown file below the page of an episode or a post. */
export const twinName = 'index.md';

/** Markdown with its facts in front, the people by what they did, and the title as the first heading. */
export function renderMarkdownFile(
  library: Library,
  facts: MarkdownFacts,
  blocks: readonly string[],
): string {
  const { title, people, license, ...rest } = facts;
  const named = people.flatMap(({ person, role }) => {
    const name = find(library.people, person)?.name;
    return name === undefined ? [] : [{ role, name }];
  });
  const front = stringify(
    {
      title,
      ...rest,
      ...Object.fromEntries(
        [...Map.groupBy(named, ({ role }) => role)].map(([role, group]) => [
          role,
          group.map(({ name }) => name),
        ]),
      ),
      license: license.url,
    },
    { lineWidth: 0 },
  );
  return `---\n${front}---\n\n${[`# ${markdownText(title)}`, ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

/** A link in a line of its own words. */
export function markdownLink(text: string, url: string): string {
  return `[${markdownText(text)}](${/[()]/.test(url) ? `<${url}>` : url})`;
}
