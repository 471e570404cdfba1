import { cacheControl, commonHeaders, deliveryOf, deliveryRule, hashedFolder } from '#domain/delivery.ts';

/** The fields of an answer by their names. */
export type Fields = Readonly<Record<string, string>>;

const everything = '/*';

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it, for a site that holds files at `paths` and sends `fields`
 * with every one of them. It says only what such hosts do not know by themselves.
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function renderHeaders(paths: readonly string[], fields: Fields = commonHeaders): string {
  const patterns = paths
    .filter((path) => deliveryRule(path)?.rare)
    .map((path) => [path.replace(/[^/]+\/([^/]+)$/, ':folder/$1'), deliveryOf(path).contentType] as const);
  return [
    '# Written by the build.\n',
    block(everything, fields),
    block(`${hashedFolder}*`, { 'Cache-Control': cacheControl.hashed }),
    ...[...new Map(patterns)].sort().map(([pattern, type]) => block(pattern, { 'Content-Type': type })),
  ].join('');
}

/** The fields that every answer carries, from a `_headers` file that `renderHeaders` wrote; those of any site when there is none. */
export function parseCommonFields(text: string): Fields {
  const [, lines] = /^\/\*\n((?: {2}.*\n)*)/m.exec(text) ?? [];
  if (lines === undefined) return commonHeaders;
  const fields = [...lines.matchAll(/^ {2}([^:\s]+): (.*)$/gm)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

function block(path: string, fields: Fields): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
