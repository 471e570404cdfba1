import { type MessageLanguage, messageLanguages, usualMessages } from '#domain/wording.ts';
import { readSiteFields } from './site-settings.ts';

/** The language of messages that `site.yaml` in a content folder chooses; the usual one when it cannot be read. */
export async function readMessageLanguage(folder: string): Promise<MessageLanguage> {
  const { messages } = await readSiteFields(folder);
  return messageLanguages.find((language) => language === messages) ?? usualMessages;
}
