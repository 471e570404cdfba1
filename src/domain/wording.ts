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

/** Whether a value says one thing in every language of messages. */
export function isWording(value: unknown): value is Wording {
  return (
    typeof value === 'object' && value !== null && messageLanguages.every((language) => language in value)
  );
}

/** An error whose words are for editors: what is wrong, and what to do about it. */
export class WordedError extends Error {
  readonly wording: Wording;
  readonly fix: Wording;
  constructor(wording: Wording, fix: Wording) {
    super(wording.en);
    this.wording = wording;
    this.fix = fix;
  }
}
