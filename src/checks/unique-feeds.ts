import { blogFeedPath } from '#domain/address.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';
import { repeated } from './repeated.ts';

/** Every show has a feed path of its own, which is not that of a blog feed either. */
export function uniqueFeeds({ site, shows }: Content): Problem[] {
  const blogs = site ? site.value.languages.map((language) => blogFeedPath(site.value, language)) : [];
  const fix = (id: string) => `Write another path, for example feed: /${id}/feed.xml.`;
  return [
    ...repeated(shows, ({ value }) => value.feed).map(({ item, first }) =>
      atField(item.source, ['feed'], {
        rule: 'unique-feed',
        message: `${first.source.file} has the same feed path.`,
        fix: fix(item.value.id),
      }),
    ),
    ...shows
      .filter(({ value }) => blogs.includes(value.feed))
      .map(({ source, value }) =>
        atField(source, ['feed'], {
          rule: 'unique-feed',
          message: `${value.feed} is the feed of the blog.`,
          fix: fix(value.id),
        }),
      ),
  ];
}
