import {
  cacheControl,
  commonHeaders,
  deliveryRules,
  framedFolder,
  hashedFolder,
  preflightHeaders,
  unknownType,
} from '#domain/delivery.ts';
import type { Redirect } from '#domain/redirect.ts';
import type { Fields, SiteFields } from './headers-file.ts';

/**
 * What nginx must know of the site, to be included in a `server` block that says where to listen and where the built site
 * lies (`root`). https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
export function renderNginx(
  redirects: readonly Redirect[],
  { common, framed }: SiteFields = { common: commonHeaders, framed: {} },
): string {
  return `# Written by the build. Include this file in the server block of the site:
#   server { listen 443 ssl; server_name ...; root /srv/site; include /srv/nginx.conf; }

index index.html;
absolute_redirect off;
server_tokens off;
if_modified_since before;
max_ranges 1;
charset utf-8;
charset_types ${list(rules(({ text }) => text === true))};
gzip on;
gzip_vary on;
gzip_types ${list(rules(({ packs }) => packs === true))};
types {
${extensions.map(({ ending, type }) => `    ${type} ${ending.slice(1)};\n`).join('')}}
default_type ${unknownType};
${headers('', { ...common, 'Cache-Control': cacheControl.other })}
error_page 404 /404.html;
error_page 418 = @preflight;
if ($request_method = OPTIONS) {
    return 418;
}
location @preflight {
${headers('    ', { ...common, ...preflightHeaders })}
    return 204;
}
location ^~ ${hashedFolder} {
${headers('    ', { ...common, 'Cache-Control': cacheControl.hashed })}
}
location ^~ ${framedFolder} {
${headers('    ', { ...common, ...framed, 'Cache-Control': cacheControl.other })}
}
location = /_headers { return 404; }
location = /_redirects { return 404; }
location ~ /\\.(?!well-known/) { return 404; }
location ~* \\.(?:${sounds.map(({ ending }) => ending.slice(1)).join('|')})$ {
${headers('    ', { ...common, 'Cache-Control': cacheControl.sound })}
}
${named.map(({ ending, type }) => `location ~* ${asPattern(ending)}$ { types { } default_type ${type}; }\n`).join('')}
${redirects.map(({ from, to, status }) => `location = ${quote(decodeURIComponent(from))} { return ${status} ${quote(target(to))}; }\n`).join('')}`;
}

const extensions = deliveryRules.filter(({ ending }) => ending.startsWith('.'));
const named = deliveryRules.filter(({ ending }) => !ending.startsWith('.'));
const sounds = deliveryRules.filter(({ type }) => type.startsWith('audio/'));

/** The types of some rules; text/html is left out, because nginx has it without being told and warns of a second one. */
function rules(wanted: (rule: (typeof deliveryRules)[number]) => boolean): string[] {
  const types = deliveryRules.filter(wanted).map(({ type }) => type);
  return [...new Set(types)].filter((type) => type !== 'text/html');
}

function list(types: readonly string[]): string {
  return types.join(' ');
}

function headers(indent: string, fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `${indent}add_header ${name} ${quote(value)} always;`)
    .join('\n');
}

function asPattern(text: string): string {
  return text.replaceAll('.', '\\.');
}

/** nginx reads `$` as the beginning of a variable, and has no other way to write it. */
function target(url: string): string {
  return url.replaceAll('$', '%24').replaceAll('"', '%22').replaceAll('\\', '%5C');
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
