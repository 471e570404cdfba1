import type { Element, ElementContent } from 'hast';

/** Running text as Markdown; a line break stands as a backslash at the end of the line. */
export function renderPhrase(nodes: readonly ElementContent[]): string {
  return nodes.map(spell).join('');
}

/** The letters of some nodes, as program code has them. */
export function letters(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? letters(node.children) : '',
    )
    .join('');
}

/** Whether an element leads from a footnote back to the text. */
export function isBackReference({ tagName, properties }: Element): boolean {
  return tagName === 'a' && String(properties['href']).includes('#user-content-fnref-');
}

const marks: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  cite: '*',
  dfn: '*',
  del: '~~',
  s: '~~',
};

function spell(node: ElementContent): string {
  if (node.type === 'text') return escaped(node.value.replace(/[ \t\r\n]+/g, ' '));
  if (node.type !== 'element' || isBackReference(node)) return '';
  const { tagName, properties, children } = node;
  const mark = marks[tagName];
  if (mark !== undefined) return around(mark, renderPhrase(children));
  switch (tagName) {
    case 'br':
      return '\\\n';
    case 'code':
      return code(letters(children));
    case 'img':
      return `![${escaped(String(properties['alt'] ?? ''))}](${target(node, 'src')})`;
    case 'a':
      return link(node);
    case 'sup':
      return footnote(children) ?? `<sup>${renderPhrase(children)}</sup>`;
    case 'sub':
      return `<sub>${renderPhrase(children)}</sub>`;
    case 'abbr':
      return [renderPhrase(children), ...meaning(node)].join(' ');
    default:
      return renderPhrase(children);
  }
}

/** https://spec.commonmark.org/0.31.2/#backslash-escapes */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!$/, '\\!');
}

/** A mark binds only where no space stands inside it. */
function around(mark: string, text: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return core === '' ? text : `${before}${mark}${core}${mark}${after}`;
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

function link(node: Element): string {
  const { properties, children } = node;
  const address = String(properties['href'] ?? '');
  const text = renderPhrase(children);
  // Harvesters read Markdown too, and pages hide addresses from them.
  if (address.startsWith('mailto:')) return text.replaceAll('@', ' (at) ');
  return letters(children) === address ? `<${address}>` : `[${text}](${target(node, 'href')})`;
}

function target({ properties }: Element, name: 'href' | 'src'): string {
  const address = String(properties[name] ?? '');
  const whole = /[()\s]/.test(address) ? `<${address}>` : address;
  const title = properties['title'];
  return title === undefined ? whole : `${whole} "${escaped(String(title)).replaceAll('"', '\\"')}"`;
}

function meaning({ properties }: Element): string[] {
  return properties['title'] === undefined ? [] : [`(${escaped(String(properties['title']))})`];
}

/** https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#footnotes */
function footnote([first]: readonly ElementContent[]): string | undefined {
  if (first?.type !== 'element' || !String(first.properties['href']).includes('#user-content-fn-'))
    return undefined;
  return `[^${letters(first.children)}]`;
}
