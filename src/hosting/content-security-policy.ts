import { commonHeaders } from '#domain/delivery.ts';
import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import { originsOf } from '#domain/remote.ts';
import { originOfThread } from '#domain/thread-origin.ts';

/** The one script that stands in the pages themselves, `src/components/frame/theme.js`: what it decides is seen at the first paint. */
export const themeScript = 'sha256-42+OPDYMNQw7aM1Fp9Fmhoco302RSg45BVAs4tgL7sM=';

/**
 * The content security policy for the `<meta>` of a page, for hosts that send no headers: everything comes from our own
 * site. Beside it stand the origins that the content names, for what it fetches when a reader asks: sounds and films,
 * frames, replies, and where forms go. A host that leads on to another origin is refused by browsers, so `sound.url` has
 * to name the last one. https://www.w3.org/TR/CSP3/
 */
export const pagePolicy = onceFor(({ site, episodes, posts, pages }: Library): string => {
  const remotes = [...episodes, ...posts, ...pages].flatMap((item) => item.remotes ?? []);
  const sounds = episodes.map(({ sound }) => sound.url);
  const threads = [...episodes, ...posts].map(({ thread }) => thread && originOfThread(thread));
  const frames = originsOf(remotes, 'frame');
  return spell({
    'default-src': ["'none'"],
    // The search compiles WebAssembly.
    'script-src': ["'self'", `'${themeScript}'`, "'wasm-unsafe-eval'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'"],
    // A bar of a chart carries its length, and a column of a table its alignment, in a style attribute.
    'style-src-attr': ["'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'"],
    'media-src': ["'self'", ...origins([...sounds, ...originsOf(remotes, 'film')])],
    'frame-src': frames.length > 0 ? frames : ["'none'"],
    'connect-src': ["'self'", ...origins(threads)],
    'manifest-src': ["'self'"],
    'form-action': [
      "'self'",
      ...origins(Object.values(site.forms).filter((to) => to?.startsWith('https://'))),
    ],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  });
});

/** The fields that every answer of the site carries, with the policy; who may frame a page can be said in a header only. */
export function siteHeaders(library: Library): Record<string, string> {
  return { ...commonHeaders, ...policyField(library, "'none'") };
}

/** The fields in which the players for other people's sites differ: anybody may frame them. */
export function framedHeaders(library: Library): Record<string, string> {
  return policyField(library, '*');
}

function policyField(library: Library, ancestors: string): Record<string, string> {
  const framing = spell({ 'frame-ancestors': [ancestors] });
  return { 'Content-Security-Policy': `${pagePolicy(library)}; ${framing}` };
}

function origins(addresses: readonly (string | undefined)[]): string[] {
  const named = addresses.filter((address) => address !== undefined);
  return [...new Set(named.map((address) => new URL(address).origin))].sort();
}

function spell(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
