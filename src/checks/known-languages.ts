import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import type { Wording } from '#domain/wording.ts';
import { atField, atFile, type Finding } from './finding.ts';

/** The folders of posts and pages, and the lists of the navigation, are named after languages of the site. */
export function knownLanguages({ site, name, files }: Content): Problem[] {
  if (!site) return [];
  const { languages, navigation } = site.value;
  const finding = (language: string, otherwise: Wording): Finding => ({
    rule: 'known-language',
    value: language,
    message: {
      da: `"${language}" er ikke et af webstedets sprog.`,
      en: `"${language}" is not a language of this site.`,
    },
    fix: suggest(language, languages, otherwise),
  });
  const folders = new Set(files.map((path) => /^(?:posts|pages)\/[^/]+(?=\/)/.exec(path)?.[0]));
  return [
    ...[...folders]
      .filter((folder) => folder !== undefined)
      .map((folder) => ({ folder, language: folder.slice(folder.indexOf('/') + 1) }))
      .filter(({ language }) => !languages.includes(language))
      .map(({ folder, language }) =>
        atFile(
          `${name}/${folder}`,
          finding(language, {
            da: `Føj det til languages i ${name}/site.yaml, eller flyt filerne til en mappe blandt: ${languages.join(', ')}.`,
            en: `Add it to languages in ${name}/site.yaml, or move the files to a folder of: ${languages.join(', ')}.`,
          }),
        ),
      ),
    ...Object.keys(navigation)
      .filter((language) => !languages.includes(language))
      .map((language) =>
        atField(
          site.source,
          ['navigation', language],
          finding(language, {
            da: `Brug et af: ${languages.join(', ')}.`,
            en: `Use one of: ${languages.join(', ')}.`,
          }),
        ),
      ),
  ];
}
