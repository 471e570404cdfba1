import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYamlSource } from '#domain/front-matter.ts';
import { contentFolder } from './surroundings.ts';

/** What must be known of a site before its content has been read: its address, and the texts that may hold program code. */
export type SiteSettings = { url?: string; trusted: readonly string[] };

/** What `site.yaml` says of itself, as far as it can be read; what is wrong with it, the check says. */
export async function readSiteSettings(projectRoot: string): Promise<SiteSettings> {
  const text = await readFile(join(contentFolder(projectRoot), 'site.yaml'), 'utf8').catch(() => '');
  const source = parseYamlSource('site.yaml', text);
  const data: unknown = Array.isArray(source) ? undefined : source.data;
  if (typeof data !== 'object' || data === null) return { trusted: [] };
  const url = 'url' in data && typeof data.url === 'string' && URL.canParse(data.url) ? data.url : undefined;
  const trusted = 'trusted' in data && Array.isArray(data.trusted) ? data.trusted : [];
  return { trusted, ...(url === undefined ? {} : { url }) };
}
