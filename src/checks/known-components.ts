import { components, htmlTags, isComponentName } from '#bodies/components.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { atNode } from './finding.ts';
import { textNodes } from './text-nodes.ts';

const names = Object.keys(components);

/** Texts use only the components and the few HTML tags that pages and feeds can draw. */
export function knownComponents(content: Content): Problem[] {
  return textNodes(content).flatMap(({ source, node }) => {
    if (node.type === 'component' && !isComponentName(node.name)) {
      return [
        atNode(source, node, {
          rule: 'body/known-component',
          value: node.name,
          message: node.name === '' ? '<> has no name.' : `There is no component <${node.name}>.`,
          fix: suggest(node.name, names, `Use one of: ${names.join(', ')}.`),
        }),
      ];
    }
    if (node.type === 'element' && node.written && !htmlTags.some((tag) => tag === node.tagName)) {
      return [
        atNode(source, node, {
          rule: 'body/known-tag',
          value: node.tagName,
          message: `The tag <${node.tagName}> may not stand in a text.`,
          fix: insteadOf(node.tagName),
        }),
      ];
    }
    return [];
  });
}

const markdown: Readonly<Record<string, string>> = {
  a: 'Write a link like this: [the words](https://example.com/).',
  img: 'Write a picture like this: ![What it shows](./picture.png).',
  b: 'Write **important** for bold words.',
  strong: 'Write **important** for bold words.',
  i: 'Write *stressed* for words in italics.',
  em: 'Write *stressed* for words in italics.',
  p: 'Leave an empty line between paragraphs instead.',
  h1: 'Write ## at the start of the line of a heading.',
  h2: 'Write ## at the start of the line of a heading.',
  h3: 'Write ### at the start of the line of a heading.',
  blockquote: 'Write > at the start of the line of a quotation.',
};

function insteadOf(tag: string): string {
  const component = names.find((name) => name.toLowerCase() === tag.toLowerCase());
  if (component !== undefined) return `Did you mean <${component}>?`;
  return markdown[tag] ?? `Use Markdown, a component, or one of: ${htmlTags.join(', ')}.`;
}
