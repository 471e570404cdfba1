import type { Redirect } from '#domain/redirect.ts';

const preface = `# Old addresses, from "aliases" and "newFeedUrl" in the content. Written by the build.
# Each stands twice: Netlify obeys the line with the exclamation mark even where a page lies at the old address;
# other hosts skip that line and take the next.
`;

/** `_redirects`, as Netlify, Cloudflare Pages and others read it. https://docs.netlify.com/manage/routing/redirects/overview/ */
export function renderRedirects(redirects: readonly Redirect[]): string {
  if (redirects.length === 0) return '# No address has moved.\n';
  const lines = redirects.map(
    ({ from, to, status }) => `${from} ${to} ${status}!\n${from} ${to} ${status}\n`,
  );
  return preface + lines.join('');
}

/** The redirects of a `_redirects` file that `renderRedirects` wrote. */
export function parseRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line): Redirect[] => {
    const [from, to, status] = line.split(' ');
    return from?.startsWith('/') && to !== undefined && status === '301' ? [{ from, to, status: 301 }] : [];
  });
}
