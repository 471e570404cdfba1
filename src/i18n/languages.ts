import { intl, speltOnce } from './formats.ts';

/** The name of a language in the words of another (or in its own): `dansk`, `norsk bokmål`. */
export function languageName(language: string, spokenIn: string): string {
  return speltOnce(
    `language ${spokenIn} ${language}`,
    () => intl(Intl.DisplayNames, spokenIn, { type: 'language' }).of(language) ?? language,
  );
}

/** The name of a language in its own words with a capital letter, for a list of choices. */
export function ownName(language: string): string {
  const name = languageName(language, language);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
