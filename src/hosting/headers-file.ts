import {
  cacheControl,
  commonHeaders,
  deliveryOf,
  deliveryRule,
  framedFolder,
  hashedFolder,
} from '#domain/delivery.ts';

/** The fields of an answer by their names. */
export type Fields = Readonly<Record<string, string>>;

/** What a site sends: `common` with every answer, and with the players for other sites `framed` in the place of it. */
export type SiteFields = { common: Fields; framed: Fields };

const everything = '/*';
/** An old service worker would hold on to the old site. */
const workerPath = '/sw.js';
const framedPages = `${framedFolder}*`;
const usual: SiteFields = { common: commonHeaders, framed: {} };

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it, for a site that holds files at `paths`. It says only what
 * such hosts do not know by themselves. Cloudflare joins the values of all rules that fit, so that the earlier value is
 * taken away by a line with `!`, which others skip. https://developers.cloudflare.com/pages/configuration/headers/
 */
export function renderHeaders(paths: readonly string[], { common, framed }: SiteFields = usual): string {
  const patterns = paths
    .filter((path) => deliveryRule(path)?.rare)
    .map((path) => [path.replace(/[^/]+\/([^/]+)$/, ':folder/$1'), deliveryOf(path).contentType] as const);
  return [
    '# Written by the build.\n',
    block(everything, common),
    framedBlock(framed),
    block(`${hashedFolder}*`, { 'Cache-Control': cacheControl.hashed }),
    paths.includes(workerPath) ? block(workerPath, { 'Cache-Control': cacheControl.other }) : '',
    ...[...new Map(patterns)].sort().map(([pattern, type]) => block(pattern, { 'Content-Type': type })),
  ].join('');
}

/** What a site sends, from a `_headers` file that `renderHeaders` wrote; what any site sends when there is none. */
export function parseSiteFields(text: string): SiteFields {
  const common = fieldsAt(text, everything);
  return common ? { common, framed: fieldsAt(text, framedPages) ?? {} } : usual;
}

function fieldsAt(text: string, path: string): Fields | undefined {
  const [, lines] = new RegExp(`^${RegExp.escape(path)}\\n((?: {2}.*\\n)*)`, 'm').exec(text) ?? [];
  const fields = lines?.matchAll(/^ {2}([^:\s]+): (.*)$/gm);
  return fields && Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

function framedBlock(fields: Fields): string {
  const away = Object.keys(fields).map((name) => `  ! ${name}\n`);
  return away.length === 0 ? '' : `${framedPages}\n${away.join('')}${linesOf(fields)}`;
}

function block(path: string, fields: Fields): string {
  return `${path}\n${linesOf(fields)}`;
}

function linesOf(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
