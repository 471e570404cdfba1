import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Elements as HTML text that XML tools can read too. */
export function htmlText(nodes: ElementContent[]): string {
  return toHtml(nodes, { closeSelfClosing: true, characterReferences: { useNamedReferences: true } });
}
