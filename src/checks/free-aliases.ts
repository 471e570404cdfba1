import type { Content, Entry } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';
import { repeated } from './repeated.ts';
import { siteAddresses } from './site-addresses.ts';

/** Every old address leads to one place, and nothing lies there today. */
export function freeAliases(content: Content): Problem[] {
  if (!content.site) return [];
  const addresses = siteAddresses(content).all;
  const claims = [...content.shows, ...content.episodes, ...content.posts, ...content.pages].flatMap(
    claimsOf,
  );
  return [
    ...claims
      .filter(({ alias }) => addresses.has(placeOf(alias)))
      .map(({ entry, alias, index }) =>
        atField(entry.source, ['aliases', index], {
          rule: 'free-alias',
          message: {
            da: `${alias} er adressen på noget, der findes på webstedet i dag.`,
            en: `${alias} is the address of something that is on the site today.`,
          },
          fix: {
            da: 'Fjern den, eller skriv den adresse, der blev brugt før.',
            en: 'Remove it, or give the address that was used before.',
          },
        }),
      ),
    ...repeated(claims, ({ alias }) => placeOf(alias)).map(({ item, first }) =>
      atField(item.entry.source, ['aliases', item.index], {
        rule: 'free-alias',
        message:
          first.entry === item.entry
            ? { da: `${item.alias} står der to gange.`, en: `${item.alias} stands twice.` }
            : {
                da: `${first.entry.source.file} har den samme gamle adresse.`,
                en: `${first.entry.source.file} has the same old address.`,
              },
        fix: { da: 'Behold den kun ét sted.', en: 'Keep it in one place only.' },
      }),
    ),
  ];
}

type Claim = { entry: Entry<unknown>; alias: string; index: number };

function claimsOf(entry: Entry<{ aliases: readonly string[] }>): Claim[] {
  return entry.value.aliases.map((alias, index) => ({ entry, alias, index }));
}

/** Two spellings of one place: a folder, and the page in it. */
function placeOf(alias: string): string {
  return alias.replace(/\/index\.html$/, '/');
}
