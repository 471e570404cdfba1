/** What a request line asks for: a decoded path that never leaves the site, and the query with its question mark. */
export type SitePath = { path: string; query: string };

/** Reads the target of a request; undefined when it is no path of a site. */
export function parseSitePath(target: string): SitePath | undefined {
  const [, raw = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  const path = decode(raw)?.replace(/\/{2,}/g, '/');
  if (path === undefined || !path.startsWith('/')) return undefined;
  if (/[\p{Cc}\\]/u.test(path) || path.split('/').some((step) => step === '..' || step === '.')) {
    return undefined;
  }
  return { path, query };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
