import { plainText } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode } from './finding.ts';

/** Headings in a text are below its title, which is the only one of the first level. */
export function headingsBelowTitle(content: Content): Problem[] {
  return findInTexts(content, (source, node) =>
    node.type === 'element' && node.tagName === 'h1' && !node.written
      ? [
          atNode(source, node, {
            rule: 'body/heading-level',
            value: plainText(node.children),
            mend: { kind: 'replace', was: '# ', becomes: '## ' },
            message: {
              da: 'Titlen er den eneste overskrift på første niveau.',
              en: 'The title is the only heading of the first level.',
            },
            fix: { da: `Skriv ## ${plainText(node.children)}`, en: `Write ## ${plainText(node.children)}` },
          }),
        ]
      : [],
  );
}
