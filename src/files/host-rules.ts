import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseSiteFields, renderHeaders } from '#hosting/headers-file.ts';
import { renderNginx } from '#hosting/nginx.ts';
import { redirectPageFile, renderRedirectPage } from '#hosting/redirect-page.ts';
import { parseRedirects } from '#hosting/redirects-file.ts';

/**
 * A built site: its folder, which holds `_redirects` and the common part of `_headers`, the project's folder, the address that the
 * site will have, and the paths of its files, but for those of the search index and of pictures.
 */
export type BuiltSite = { folder: string; root: string; site: string; paths: readonly string[] };

/**
 * Completes `_headers`, writes the pages at old addresses into a built site, and `deploy/nginx.conf` into the project;
 * returns the number of redirects. Throws when something else already lies at an old address.
 */
export async function writeHostRules({ folder, root, site, paths }: BuiltSite): Promise<number> {
  const redirects = parseRedirects(await readFile(join(folder, '_redirects'), 'utf8'));
  const fields = parseSiteFields(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  for (const redirect of redirects) {
    const file = redirectPageFile(redirect);
    if (file === undefined) continue;
    if (existsSync(join(folder, file))) {
      throw new Error(
        `The old address ${redirect.from} is that of a page of today. Remove it from "aliases".`,
      );
    }
    await write(join(folder, file), renderRedirectPage(redirect, new URL(redirect.to, site).href));
  }
  const headers = renderHeaders(
    paths.map((path) => `/${path}`),
    fields,
  );
  await write(join(folder, '_headers'), headers);
  await write(join(root, 'deploy', 'nginx.conf'), renderNginx(redirects, fields));
  return redirects.length;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
