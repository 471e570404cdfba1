import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYamlSource } from '#domain/front-matter.ts';
import { type MessageLanguage, messageLanguages, usualMessages } from '#domain/wording.ts';

/** The language of messages that `site.yaml` in a content folder chooses; the usual one when it cannot be read. */
export async function readMessageLanguage(folder: string): Promise<MessageLanguage> {
  const text = await readFile(join(folder, 'site.yaml'), 'utf8').catch(() => '');
  const source = parseYamlSource('site.yaml', text);
  const data = Array.isArray(source) ? {} : source.data;
  const written = typeof data === 'object' && data !== null && 'messages' in data ? data.messages : undefined;
  return messageLanguages.find((language) => language === written) ?? usualMessages;
}
