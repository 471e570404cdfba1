import type { Translated } from '#domain/field.ts';

/** Where one can go, in words; `language` is set when the place, `labelLanguage` when the words are in another language than the page. */
export type Link = {
  href: string;
  label: string;
  language?: string | undefined;
  labelLanguage?: string | undefined;
  current?: boolean | undefined;
};

/** Words of which `language` is set when it is not the page's. */
export type Passage = { text: string; language: string | undefined };

/** Words written in `written`, on a page in `page`. */
export function passage(text: string, written: string, page: string): Passage {
  return { text, language: foreign(written, page) };
}

/** The words in the page's language, or in the first other language that has them. */
export function translatedPassage(words: Translated | undefined, page: string): Passage | undefined {
  const own = words?.[page];
  if (own !== undefined) return { text: own, language: undefined };
  const [first] = Object.entries(words ?? {});
  return first && { text: first[1], language: first[0] };
}

/** A language when it is not the page's, else undefined: the value of a `lang` attribute that says something. */
export function foreign(language: string, page: string): string | undefined {
  return language === page ? undefined : language;
}
