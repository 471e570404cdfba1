import type { BodyNode } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { didYouMean, nearestWord } from '#domain/suggestion.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode, type Finding } from './finding.ts';
import { siteAddresses } from './site-addresses.ts';
import { unreadAddresses } from './unread-addresses.ts';

type Addresses = { seen: ReadonlySet<string>; all: ReadonlySet<string>; unread: ReadonlySet<string> };

/** Every link leads somewhere: a path to an address of the site, anything else to a full address. */
export function knownLinks(content: Content): Problem[] {
  if (!content.site) return [];
  const addresses = { ...siteAddresses(content), unread: unreadAddresses(content, content.site.value) };
  const hidden = new Set(
    [...content.episodes, ...content.posts, ...content.pages]
      .filter(({ value }) => value.status !== 'published')
      .map(({ source }) => source.file),
  );
  return findInTexts(content, (source, node) => {
    const link = linkOf(node);
    const finding = link && explain(link, addresses, hidden.has(source.file));
    return finding && 'place' in node ? [atNode(source, node, finding)] : [];
  });
}

function linkOf(node: BodyNode): string | undefined {
  if (node.type === 'component')
    return node.properties['url']?.startsWith('/') ? node.properties['url'] : undefined;
  if (node.type !== 'element' || node.written) return undefined;
  const value =
    node.tagName === 'a'
      ? node.properties['href']
      : node.tagName === 'img'
        ? node.properties['src']
        : undefined;
  if (typeof value !== 'string' || (node.tagName === 'img' && !value.startsWith('/'))) return undefined;
  return value;
}

function explain(link: string, { seen, all, unread }: Addresses, fromHidden: boolean): Finding | undefined {
  const rule = 'body/known-link';
  if (/^(?:https?:\/\/|mailto:|tel:|#)/i.test(link)) return undefined;
  if (!link.startsWith('/') || link.startsWith('//')) {
    const message = {
      da: `Linket "${link}" er hverken en fuld adresse eller en sti på webstedet.`,
      en: `The link "${link}" is neither a full address nor a path on this site.`,
    };
    const near = nearestWord(`/blog/${link.replace(/^[./]+|\.mdx$|\/$/g, '')}/`, all);
    return {
      rule,
      value: link,
      message,
      fix: near
        ? didYouMean(near)
        : {
            da: 'Skriv en adresse som https://example.com/ eller en sti som /blog/.',
            en: 'Write an address such as https://example.com/ or a path such as /blog/.',
          },
    };
  }
  const path = link.replace(/[?#].*$/s, '');
  if (seen.has(path) || unread.has(path) || (fromHidden && all.has(path))) return undefined;
  if (all.has(path)) {
    const message = {
      da: `Linket "${link}" fører til noget, der endnu ikke er udgivet.`,
      en: `The link "${link}" leads to something that is not published yet.`,
    };
    return {
      rule,
      value: link,
      message,
      fix: {
        da: 'Tag linket ud så længe, eller udgiv begge dele samtidig.',
        en: 'Take the link out until then, or publish both at the same time.',
      },
    };
  }
  const near = nearestAddress(path, all);
  const fix =
    near === undefined
      ? {
          da: 'Kopier stien fra sidens adresselinje.',
          en: 'Copy the path from the address line of the page.',
        }
      : didYouMean(near);
  const mend =
    near === `${path}/`
      ? ({ kind: 'replace', was: `(${link}`, becomes: `(${path}/${link.slice(path.length)}` } as const)
      : undefined;
  return {
    rule,
    value: link,
    mend,
    message: {
      da: `Linket "${link}" fører ingen steder hen på webstedet.`,
      en: `The link "${link}" leads nowhere on this site.`,
    },
    fix,
  };
}

/** The same place with a slash, or in another language, else the path that is spelt most like it. */
function nearestAddress(path: string, all: ReadonlySet<string>): string | undefined {
  const whole = path.endsWith('/') ? path : `${path}/`;
  const end = /\/[^/]+\/[^/]+\/$/.exec(whole)?.[0];
  return all.has(whole)
    ? whole
    : ([...all].find((known) => end !== undefined && known.endsWith(end)) ?? nearestWord(path, all));
}
