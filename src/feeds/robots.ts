import { absolute } from '#domain/address.ts';
import type { Site } from '#domain/site.ts';

/** `robots.txt`: everything may be read, and where the sitemap is. https://www.rfc-editor.org/rfc/rfc9309 */
export function renderRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, '/sitemap.xml')}\n`;
}
