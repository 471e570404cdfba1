/** An XML element as it stands in a document; `text` joins what stands directly in it. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** Reads an XML document with no more than XML's own rules. Throws when it is not well formed. */
export function readXml(document: string): XmlElement {
  // https://www.w3.org/TR/xml/#charsets
  const bad = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(document);
  if (bad) throw new Error(`Character U+${bad[0].codePointAt(0)?.toString(16)} may not stand in XML.`);
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const found = token.exec(document);
    const inside = open.at(-1);
    if (!found || !inside) throw new Error(`Not well formed at: ${document.slice(at, at + 80)}`);
    const [, cdata, closed, opened, attributes = '', empty, text] = found;
    if (cdata !== undefined) inside.text += cdata;
    else if (text !== undefined) inside.text += decode(text);
    else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing.`);
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes), children: [], text: '' };
      inside.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [document_] = root.children;
  if (open.length !== 1 || !document_ || root.children.length !== 1)
    throw new Error('Not one whole document.');
  return document_;
}

/** The elements of that name directly in an element. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the one element of that name, undefined when there is none. Throws when there are several. */
export function one(element: XmlElement | undefined, name: string): string | undefined {
  const found = all(element, name);
  if (found.length > 1) throw new Error(`There are ${found.length} of ${name}.`);
  return found[0]?.text;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?)?(\w*)(;?)/g, (whole, number: string | undefined, name: string, end: string) => {
    const character = number
      ? String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10))
      : named[name];
    if (character === undefined || end === '') throw new Error(`${whole} is no reference.`);
    return character;
  });
}
