import { type Body, walk } from './body.ts';

/** Something that lies elsewhere and is fetched only when a reader asks for it: a page in a frame, or a film as a file. */
export type Remote = { kind: 'frame' | 'film'; address: string };

/** What is fetched for the address of a film as one copies it; undefined for none that we know how to show. */
export function filmOf(url: string): Remote | undefined {
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/^(?:www|m|player)\./, '');
  if (/\.(?:mp4|webm)$/i.test(pathname)) return { kind: 'film', address: url };
  if (host === 'youtu.be' || host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const id = searchParams.get('v') ?? /^(?:\/(?:embed|shorts|live))?\/([\w-]{11})$/.exec(pathname)?.[1];
    // https://support.google.com/youtube/answer/171780
    return id ? { kind: 'frame', address: `https://www.youtube-nocookie.com/embed/${id}` } : undefined;
  }
  if (host === 'vimeo.com') {
    const [, id, key] = /^(?:\/video)?\/(\d+)(?:\/(\w+))?$/.exec(pathname) ?? [];
    const secret = key === undefined ? '' : `&h=${key}`;
    return id ? { kind: 'frame', address: `https://player.vimeo.com/video/${id}?dnt=1${secret}` } : undefined;
  }
  return undefined;
}

/** All that a body fetches from elsewhere when a reader asks for it; what cannot be read is left out. */
export function remotesIn({ children }: Body): Remote[] {
  return walk(children).flatMap((node): Remote[] => {
    const url = node.type === 'component' ? (node.properties['url'] ?? '') : '';
    if (node.type !== 'component' || !URL.canParse(url)) return [];
    if (node.name === 'Embed') return [{ kind: 'frame', address: url }];
    return node.name === 'Video' ? [filmOf(url)].filter((film) => film !== undefined) : [];
  });
}

/** The origins of some of them, each once and sorted. */
export function originsOf(remotes: readonly Remote[], kind: Remote['kind']): string[] {
  const origins = remotes
    .filter((remote) => remote.kind === kind)
    .map(({ address }) => new URL(address).origin);
  return [...new Set(origins)].sort();
}
