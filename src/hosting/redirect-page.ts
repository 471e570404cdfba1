import type { Redirect } from '#domain/redirect.ts';

/** The file below the site in which an old address becomes a page, or undefined when it cannot be one, as with a feed. */
export function redirectPageFile({ from }: Redirect): string | undefined {
  const path = decodeURIComponent(from).slice(1);
  if (path.endsWith('/')) return `${path}index.html`;
  return /\.html?$/i.test(path) ? path : undefined;
}

/** A page that leads on, for hosts that know no rules; `canonical` is the full address of the page that it leads to. */
export function renderRedirectPage({ to }: Redirect, canonical: string): string {
  const [target, whole] = [escapeAttribute(to), escapeAttribute(canonical)];
  return `<!doctype html>
<html lang="zxx">
<head>
<meta charset="utf-8">
<title>${whole}</title>
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${whole}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
</head>
<body>
<p><a href="${target}">${whole}</a></p>
</body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
