import type { MessageLanguage } from '#domain/wording.ts';
import da from './desk/da.json' with { type: 'json' };
import en from './desk/en.json' with { type: 'json' };

/** What the editors' guide says of fields, components and rules; both languages have the same keys. */
export type DeskWords = typeof en;

/** The words of the guide in one of the languages of messages. */
export function deskWords(language: MessageLanguage): DeskWords {
  return { da, en }[language];
}
