import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Body, BodyNode, ComponentNode } from '#domain/body.ts';
import { type ComponentName, type ComponentProperties, components, isComponentName } from './components.ts';

/** What a body needs to know of the place it came from before it can stand in a feed reader. */
export type FeedContext = {
  /** The full address of the page, for links within it. */
  page: string;
  /** The full address of a link or picture as the editor wrote it. */
  resolve(address: string): string;
  /** Where one hears an episode, and its title; undefined when there is no such episode. */
  listen(episode: string, at: number | undefined): { url: string; title: string } | undefined;
  /** Interface words in the language of the body. */
  words: { tip: string; source: string; previouslyPublished: string; registration: string };
};

/** The body as plain HTML that needs neither our style nor our scripts; every address is absolute. */
export function renderFeedHtml(body: Body, context: FeedContext): string {
  return toHtml(
    body.children.flatMap((node) => spell(node, context)),
    { closeSelfClosing: true },
  ).trim();
}

function spell(node: BodyNode, context: FeedContext): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'code') return [];
  if (node.type === 'component') return spellComponent(node, context);
  return [element(node.tagName, plainProperties(node.properties, context), spellAll(node.children, context))];
}

function spellAll(nodes: readonly BodyNode[], context: FeedContext): ElementContent[] {
  return nodes.flatMap((node) => spell(node, context));
}

/** Keeps what feed readers understand, and makes addresses absolute. */
function plainProperties(properties: Element['properties'], context: FeedContext): Element['properties'] {
  const kept: Record<string, Element['properties'][string]> = {};
  for (const name of ['alt', 'title', 'start', 'colSpan', 'rowSpan', 'align'] as const) {
    const value = properties[name];
    if (value !== undefined) kept[name] = value;
  }
  for (const name of ['href', 'src'] as const) {
    const value = properties[name];
    if (typeof value === 'string') kept[name] = context.resolve(value);
  }
  return kept;
}

type Spelling<Name extends ComponentName> = (
  properties: ComponentProperties<Name>,
  children: ElementContent[],
  context: FeedContext,
) => ElementContent[];

const spellings: { [Name in ComponentName]: Spelling<Name> } = {
  BarChart: ({ title, unit = '', values }) => [
    element('table', {}, [
      element('caption', {}, [words(title)]),
      ...values.map(({ label, value }) =>
        element('tr', {}, [
          element('th', { scope: 'row' }, [words(label)]),
          element('td', {}, [words(`${String(value)}${unit === '' ? '' : `\u00A0${unit}`}`)]),
        ]),
      ),
    ]),
  ],
  CallToAction: ({ title, url, label }, children, { resolve }) => [
    paragraph(strong(title)),
    ...children,
    paragraph(element('a', { href: resolve(url) }, [words(label)])),
  ],
  ContactBox: ({ name, company, registration, phone, email }, _children, context) => [
    paragraph(
      ...lines([
        strong(name),
        company && words(company),
        registration && words(`${context.words.registration} ${registration}`),
        phone && element('a', { href: `tel:${phone.replaceAll(' ', '')}` }, [words(phone)]),
        email && element('a', { href: `mailto:${email}` }, [words(email)]),
      ]),
    ),
  ],
  FactBox: ({ title }, children) => [element('aside', {}, [element('h3', {}, [words(title)]), ...children])],
  Figure: ({ caption, credit }, children) => [
    element('figure', {}, [
      ...children,
      element('figcaption', {}, [words(credit === undefined ? caption : `${caption} (${credit})`)]),
    ]),
  ],
  Listen: ({ episode, at }, children, { listen }) => {
    const target = listen(episode, at);
    return target ? [element('a', { href: target.url, title: target.title }, children)] : children;
  },
  Note: ({ title }, children) => [
    element('aside', {}, [...(title === undefined ? [] : [paragraph(strong(title))]), ...children]),
  ],
  PreviouslyPublished: (properties, _children, context) => {
    const issue = properties.issue === undefined ? '' : ` ${properties.issue}`;
    const title = element('cite', {}, [words(properties.in)]);
    const named =
      properties.url === undefined ? title : element('a', { href: context.resolve(properties.url) }, [title]);
    return [paragraph(words(`${context.words.previouslyPublished} `), named, words(`${issue}.`))];
  },
  PullQuote: (_properties, children) => [element('blockquote', {}, children)],
  Quote: ({ speaker, url }, children, { resolve }) => [
    element('blockquote', {}, [
      ...children,
      ...(speaker === undefined
        ? []
        : [
            paragraph(
              words('— '),
              url === undefined ? words(speaker) : element('a', { href: resolve(url) }, [words(speaker)]),
            ),
          ]),
    ]),
  ],
  Tip: ({ number, title }, children, context) => [
    element('h3', {}, [words(number === undefined ? title : `${context.words.tip} ${number}: ${title}`)]),
    ...children,
  ],
};

function spellComponent(node: ComponentNode, context: FeedContext): ElementContent[] {
  const children = spellAll(node.children, context);
  return isComponentName(node.name) ? spellNamed(node.name, node.properties, children, context) : children;
}

function spellNamed<Name extends ComponentName>(
  name: Name,
  properties: ComponentNode['properties'],
  children: ElementContent[],
  context: FeedContext,
): ElementContent[] {
  const read = components[name].parse(properties) as unknown as ComponentProperties<Name>;
  return spellings[name](read, children, context);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function words(value: string): ElementContent {
  return { type: 'text', value };
}

function strong(value: string): Element {
  return element('strong', {}, [words(value)]);
}

function paragraph(...children: ElementContent[]): Element {
  return element('p', {}, children);
}

function lines(items: (ElementContent | '' | undefined)[]): ElementContent[] {
  const present = items.filter((item) => item !== undefined && item !== '');
  return present.flatMap((item, index) => (index === 0 ? [item] : [element('br', {}, []), item]));
}
