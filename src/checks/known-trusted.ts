import type { Content } from '#domain/content.ts';
import type { Source } from '#domain/front-matter.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { atField } from './finding.ts';

/** Every file that `site.yaml` trusts with program code is there. */
export function knownTrusted({ site, texts, name, files }: Content): Problem[] {
  const known = files.filter((path) => path.endsWith('.mdx'));
  return (site?.value.trusted ?? []).flatMap((path, index) =>
    known.includes(path) || !site
      ? []
      : [
          atField(site.source, ['trusted', index], {
            rule: 'known-trusted',
            message: { da: `Der er ingen tekst "${path}".`, en: `There is no text "${path}".` },
            fix: suggest(
              path,
              texts.map(({ source }) => source.file.slice(name.length + 1)),
              {
                da: `Skriv dens sti i ${name}, for eksempel posts/da/regnestykket.mdx.`,
                en: `Write its path in ${name}, for example posts/da/regnestykket.mdx.`,
              },
            ),
          }),
        ],
  );
}

/** Whether a text may hold program code and components of its own. */
export function isTrusted({ site, name }: Content, { file }: Source): boolean {
  return site?.value.trusted.includes(file.slice(name.length + 1)) ?? false;
}
