/** One thing said to editors in every language that messages can have; which one is read is chosen when it is printed. */
export interface Wording {
  readonly da: string;
  readonly en: string;
}

/** A language of messages; `messages` in `content/site.yaml` chooses it. */
export type MessageLanguage = keyof Wording;

/** The languages of messages, the usual one last. */
export const messageLanguages = ['da', 'en'] as const satisfies readonly MessageLanguage[];

/** The language of messages as long as no readable `content/site.yaml` chooses one. */
export const usualMessages: MessageLanguage = 'en';
