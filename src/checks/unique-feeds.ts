import { blogFeedPath } from '#domain/address.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';
import { repeated } from './repeated.ts';

/** Every show has a feed path of its own, which is not that of a blog feed either. */
export function uniqueFeeds({ site, shows }: Content): Problem[] {
  const blogs = site ? site.value.languages.map((language) => blogFeedPath(site.value, language)) : [];
  const fix = (id: string) => ({
    da: `Skriv en anden sti, for eksempel feed: /${id}/feed.xml.`,
    en: `Write another path, for example feed: /${id}/feed.xml.`,
  });
  return [
    ...repeated(shows, ({ value }) => value.feed).map(({ item, first }) =>
      atField(item.source, ['feed'], {
        rule: 'unique-feed',
        message: {
          da: `${first.source.file} har samme feed-sti.`,
          en: `${first.source.file} has the same feed path.`,
        },
        fix: fix(item.value.id),
      }),
    ),
    ...shows
      .filter(({ value }) => blogs.includes(value.feed))
      .map(({ source, value }) =>
        atField(source, ['feed'], {
          rule: 'unique-feed',
          message: { da: `${value.feed} er bloggens feed.`, en: `${value.feed} is the feed of the blog.` },
          fix: fix(value.id),
        }),
      ),
  ];
}
