import type { Element } from 'hast';
import { renderPhrase } from './markdown-phrase.ts';

const rules: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };

/** A table as Markdown, its caption in bold above it; one without a head gets an empty one, because Markdown wants one. */
export function renderTable(table: Element): string {
  const head = descendants(table, 'thead').flatMap((part) => descendants(part, 'tr'))[0];
  const body = descendants(table, 'tr').filter((row) => row !== head);
  const widest = Math.max(0, ...[head, ...body].map((row) => (row ? cells(row).length : 0)));
  const [title] = descendants(table, 'caption').map(text);
  const columns = Array.from({ length: widest }, (_, index) => (head ? cells(head)[index] : undefined));
  const lines = [
    columns.map((cell) => (cell ? text(cell) : '')),
    columns.map((cell) => rules[String(cell?.properties['align'])] ?? '---'),
    ...body.map((row) => cells(row).map(text)),
  ];
  const rows = lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
  return title ? `**${title}**\n\n${rows}` : rows;
}

function cells(row: Element): Element[] {
  return row.children.filter((child) => child.type === 'element');
}

function text({ children }: Element): string {
  return renderPhrase(children).replaceAll('\\\n', ' ').trim().replaceAll('|', '\\|');
}

function descendants(node: Element, tagName: string): Element[] {
  return node.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (child.tagName === tagName ? [child] : descendants(child, tagName)));
}
