import { cacheControl, commonHeaders, deliveryOf, deliveryRule, hashedFolder } from '#domain/delivery.ts';

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it, for a site that holds files at `paths`. It says only what
 * such hosts do not know by themselves. https://developers.cloudflare.com/pages/configuration/headers/
 */
export function renderHeaders(paths: readonly string[]): string {
  const patterns = paths
    .filter((path) => deliveryRule(path)?.rare)
    .map((path) => [path.replace(/[^/]+\/([^/]+)$/, ':folder/$1'), deliveryOf(path).contentType] as const);
  return [
    '# Written by the build.\n',
    block('/*', commonHeaders),
    block(`${hashedFolder}*`, { 'Cache-Control': cacheControl.hashed }),
    ...[...new Map(patterns)].sort().map(([pattern, type]) => block(pattern, { 'Content-Type': type })),
  ].join('');
}

function block(path: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
