import type { Body, ElementNode } from '#domain/body.ts';
import { plainText, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { onceFor } from '#domain/once.ts';
import type { Problem } from '#domain/problem.ts';
import { atNode } from './finding.ts';

/** No heading is more than one level below the one above it: readers who listen find their way by the levels. */
export function orderedHeadings({ texts }: Content): Problem[] {
  return texts.flatMap(({ source, outline }) => {
    const headings = outline ? headingsIn(outline) : [];
    return headings.flatMap((heading, index) => {
      // One of the first level is told by a rule of its own, and belongs on the second.
      const above = index === 0 ? 1 : Math.max(2, levelOf(headings[index - 1]));
      if (levelOf(heading) <= above + 1) return [];
      const words = plainText(heading.children);
      const marks = '#'.repeat(above + 1);
      return [
        atNode(source, heading, {
          rule: 'body/heading-order',
          level: 'warning',
          value: words,
          mend: { kind: 'replace', was: `${'#'.repeat(levelOf(heading))} `, becomes: `${marks} ` },
          message: {
            da: `Overskriften springer fra niveau ${above} til niveau ${levelOf(heading)}.`,
            en: `The heading jumps from level ${above} to level ${levelOf(heading)}.`,
          },
          fix: { da: `Skriv ${marks} ${words}`, en: `Write ${marks} ${words}` },
        }),
      ];
    });
  });
}

const headingsIn = onceFor(({ children }: Body) => walk(children).filter(isHeading));

function isHeading(node: unknown): node is ElementNode {
  const { tagName, written, properties } = node as Partial<ElementNode>;
  return /^h[1-6]$/.test(tagName ?? '') && written !== true && properties?.['id'] !== 'footnote-label';
}

function levelOf(heading: ElementNode | undefined): number {
  return Number(heading?.tagName[1] ?? 1);
}
