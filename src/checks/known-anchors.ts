import { headingIds } from '#bodies/heading-ids.ts';
import { episodePath, pagePath, postPath } from '#domain/address.ts';
import { type Body, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { onceFor } from '#domain/once.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode } from './finding.ts';

/** What every page, and every page of an episode or article, may be entered at, whatever its text says. */
const always = /^(?:content|comments|heard-in|transcript|sharing|t=[\d:.,]+|t-[\w.-]+)$/;

/** A link into a text leads to a heading that is there. */
export function knownAnchors(content: Content): Problem[] {
  if (!content.site) return [];
  const outlines = outlinesByPath(content);
  const own = new Map(content.texts.map(({ source, outline }) => [source.file, outline]));
  return findInTexts(content, (source, node) => {
    if (node.type !== 'element' || node.tagName !== 'a' || node.written) return [];
    const [, path = '', anchor = ''] =
      /^([^?#]*)(?:\?[^#]*)?#(.*)$/s.exec(String(node.properties['href'] ?? '')) ?? [];
    const outline = path === '' ? own.get(source.file) : outlines.get(path);
    const id = decode(anchor);
    if (id === '' || outline === undefined || always.test(id)) return [];
    const known = idsIn(outline);
    if (known.includes(id)) return [];
    return [
      atNode(source, node, {
        rule: 'body/known-anchor',
        value: `${path}#${anchor}`,
        message: {
          da: `Linket fører til "#${id}", men den tekst har ingen sådan overskrift.`,
          en: `The link leads to "#${id}", but that text has no such heading.`,
        },
        fix: suggest(id, known, {
          da: known.length > 0 ? `Brug en af: #${known.join(', #')}.` : 'Fjern # og det, der står efter.',
          en: known.length > 0 ? `Use one of: #${known.join(', #')}.` : 'Remove # and what stands after it.',
        }),
      }),
    ];
  });
}

function outlinesByPath({ site, episodes, posts, pages }: Content): Map<string, Body> {
  if (!site) return new Map();
  const { value } = site;
  const paths = [
    ...posts.map(({ value: post, outline }) => [postPath(value, post), outline] as const),
    ...pages.map(({ value: page, outline }) => [pagePath(value, page), outline] as const),
    ...episodes.map(({ value: episode, outline }) => [episodePath(value, episode), outline] as const),
  ];
  return new Map(paths.flatMap(([path, outline]) => (outline ? [[path, outline]] : [])));
}

/** The ids of headings and footnotes. */
const idsIn = onceFor((outline: Body): string[] => {
  const written = walk(outline.children).flatMap((node) =>
    node.type === 'element' && typeof node.properties['id'] === 'string' ? [node.properties['id']] : [],
  );
  return [...headingIds(outline).values(), ...written];
});

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
