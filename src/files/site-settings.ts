import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYamlSource } from '#domain/front-matter.ts';
import { contentFolder } from './surroundings.ts';

/** What must be known of a site before its content has been read: its address, and the texts that may hold program code. */
export type SiteSettings = { url?: string; trusted: readonly string[] };

/** What `site.yaml` says of itself, as far as it can be read; what is wrong with it, the check says. */
export async function readSiteSettings(projectRoot: string): Promise<SiteSettings> {
  const { url, trusted } = await readSiteFields(contentFolder(projectRoot));
  return {
    trusted: Array.isArray(trusted) ? trusted : [],
    ...(typeof url === 'string' && URL.canParse(url) ? { url } : {}),
  };
}

/** The fields of `site.yaml` in a content folder, unchecked; none when it cannot be read. */
export async function readSiteFields(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(join(folder, 'site.yaml'), 'utf8').catch(() => '');
  const source = parseYamlSource('site.yaml', text);
  const data: unknown = Array.isArray(source) ? undefined : source.data;
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
