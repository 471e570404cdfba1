import type { ElementContent } from 'hast';
import type { ComponentNode } from '#domain/body.ts';
import { type ComponentName, type ComponentProperties, components, isComponentName } from './components.ts';
import { element, lines, paragraph, strong, words } from './hast.ts';

/** What a body needs to know of the place it came from before it can stand in a feed reader. */
export type FeedContext = {
  /** The full address of a link or picture as the editor wrote it. */
  resolve(address: string): string;
  /** Where one hears an episode, and its title; undefined when there is no such episode. */
  listen(episode: string, at: number | undefined): { url: string; title: string } | undefined;
  /** A number with its unit as the language of the body writes it. */
  measure(value: number, unit: string | undefined): string;
  /** Interface words in the language of the body. */
  words: { tip: string; previouslyPublished: string; registration: string };
};

type Spelling<Name extends ComponentName> = (
  properties: ComponentProperties<Name>,
  children: ElementContent[],
  context: FeedContext,
) => ElementContent[];

/** How each of the editors' components is spelt in plain HTML. */
const spellings: { [Name in ComponentName]: Spelling<Name> } = {
  BarChart: ({ title, unit, values }, _children, { measure }) => [
    element('table', {}, [
      element('caption', {}, [words(title)]),
      ...values.map(({ label, value }) =>
        element('tr', {}, [
          element('th', { scope: 'row' }, [words(label)]),
          element('td', {}, [words(measure(value, unit))]),
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
  Embed: ({ title, url, page = url }, children, context) => [...children, elsewhere(title, page, context)],
  FactBox: ({ title }, children) => [element('aside', {}, [element('h3', {}, [words(title)]), ...children])],
  Figure: ({ caption, credit }, children) => [
    element('figure', {}, [
      ...children,
      element('figcaption', {}, [words(credit === undefined ? caption : `${caption} (${credit})`)]),
    ]),
  ],
  Gallery: ({ caption, credit }, children) => {
    const parts = [caption, credit && (caption === undefined ? credit : `(${credit})`)].filter(Boolean);
    const below = parts.length === 0 ? [] : [element('figcaption', {}, [words(parts.join(' '))])];
    return [element('figure', {}, [...children, ...below])];
  },
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
      paragraph(
        words('— '),
        url === undefined ? words(speaker) : element('a', { href: resolve(url) }, [words(speaker)]),
      ),
    ]),
  ],
  Tip: ({ number, title }, children, context) => [
    element('h3', {}, [words(number === undefined ? title : `${context.words.tip} ${number}: ${title}`)]),
    ...children,
  ],
  Video: ({ title, url }, children, context) => [...children, elsewhere(title, url, context)],
};

/** What a feed reader cannot show leaves the way to it, and says where that leads. */
function elsewhere(title: string, address: string, { resolve }: FeedContext): ElementContent {
  const url = resolve(address);
  return paragraph(element('a', { href: url }, [words(title)]), words(` (${new URL(url).hostname})`));
}

/** A component in plain HTML around `children`; an unknown one leaves only them. */
export function spellComponent(
  node: ComponentNode,
  children: ElementContent[],
  context: FeedContext,
): ElementContent[] {
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
