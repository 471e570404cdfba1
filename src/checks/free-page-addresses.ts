import { homePath, offlinePath, pagePath, sectionPath, sections } from '#domain/address.ts';
import type { Content } from '#domain/content.ts';
import { framedFolder } from '#domain/delivery.ts';
import type { Problem } from '#domain/problem.ts';
import { atFile } from './finding.ts';
import { namedPages } from './named.ts';

/** No page takes the address of a section or of a language. */
export function freePageAddresses(content: Content): Problem[] {
  const site = content.site?.value;
  if (!site) return [];
  const taken = new Set([
    framedFolder,
    ...site.languages.flatMap((language) => [
      homePath(site, language),
      offlinePath(site, language),
      ...sections.map((section) => sectionPath(site, language, section)),
    ]),
  ]);
  return namedPages(content)
    .filter((page) => taken.has(pagePath(site, page)))
    .map((page) =>
      atFile(`${content.name}/${page.path}`, {
        rule: 'free-address',
        value: page.slug,
        message: {
          da: `Adressen ${pagePath(site, page)} tilhører en del af webstedet, som altid er der.`,
          en: `The address ${pagePath(site, page)} belongs to a part of the site that is always there.`,
        },
        fix: {
          da: `Giv filen et andet navn, for eksempel ${page.slug}-side.mdx.`,
          en: `Give the file another name, for example ${page.slug}-page.mdx.`,
        },
      }),
    );
}
