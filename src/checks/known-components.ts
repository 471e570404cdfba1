import { components, htmlTags, isComponentName } from '#bodies/components.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import type { Wording } from '#domain/wording.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode } from './finding.ts';
import { isTrusted } from './known-trusted.ts';

const names = Object.keys(components);

/** Texts use only the components and the few HTML tags that pages and feeds can draw. */
export function knownComponents(content: Content): Problem[] {
  return findInTexts(content, (source, node) => {
    if (isTrusted(content, source)) return [];
    if (node.type === 'component' && !isComponentName(node.name)) {
      return [
        atNode(source, node, {
          rule: 'body/known-component',
          value: node.name,
          message:
            node.name === ''
              ? { da: '<> har intet navn.', en: '<> has no name.' }
              : {
                  da: `Der er ingen komponent <${node.name}>.`,
                  en: `There is no component <${node.name}>.`,
                },
          fix: suggest(node.name, names, {
            da: `Brug en af: ${names.join(', ')}.`,
            en: `Use one of: ${names.join(', ')}.`,
          }),
        }),
      ];
    }
    if (node.type === 'element' && node.written && !htmlTags.some((tag) => tag === node.tagName)) {
      return [
        atNode(source, node, {
          rule: 'body/known-tag',
          value: node.tagName,
          message: {
            da: `Mærket <${node.tagName}> må ikke stå i en tekst.`,
            en: `The tag <${node.tagName}> may not stand in a text.`,
          },
          fix: insteadOf(node.tagName),
        }),
      ];
    }
    return [];
  });
}

const markdown: Readonly<Record<string, Wording>> = {
  a: {
    da: 'Skriv et link sådan: [ordene](https://example.com/).',
    en: 'Write a link like this: [the words](https://example.com/).',
  },
  img: {
    da: 'Skriv et billede sådan: ![Hvad det viser](./billede.png).',
    en: 'Write a picture like this: ![What it shows](./picture.png).',
  },
  b: { da: 'Skriv **vigtigt** for fede ord.', en: 'Write **important** for bold words.' },
  strong: { da: 'Skriv **vigtigt** for fede ord.', en: 'Write **important** for bold words.' },
  i: { da: 'Skriv *betonet* for ord i kursiv.', en: 'Write *stressed* for words in italics.' },
  em: { da: 'Skriv *betonet* for ord i kursiv.', en: 'Write *stressed* for words in italics.' },
  p: {
    da: 'Lad en linje stå tom mellem afsnittene i stedet.',
    en: 'Leave an empty line between paragraphs instead.',
  },
  h1: { da: 'Skriv ## først på overskriftens linje.', en: 'Write ## at the start of the line of a heading.' },
  h2: { da: 'Skriv ## først på overskriftens linje.', en: 'Write ## at the start of the line of a heading.' },
  h3: {
    da: 'Skriv ### først på overskriftens linje.',
    en: 'Write ### at the start of the line of a heading.',
  },
  blockquote: {
    da: 'Skriv > først på citatets linje.',
    en: 'Write > at the start of the line of a quotation.',
  },
};

function insteadOf(tag: string): Wording {
  const component = names.find((name) => name.toLowerCase() === tag.toLowerCase());
  if (component !== undefined) {
    return { da: `Mente du <${component}>?`, en: `Did you mean <${component}>?` };
  }
  return (
    markdown[tag] ?? {
      da: `Brug Markdown, en komponent eller en af: ${htmlTags.join(', ')}.`,
      en: `Use Markdown, a component, or one of: ${htmlTags.join(', ')}.`,
    }
  );
}
