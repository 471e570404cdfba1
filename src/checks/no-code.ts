import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atNode } from './finding.ts';
import { textNodes } from './text-nodes.ts';

/** Texts hold no program code: no import, no export, no expression in braces. */
export function noCode(content: Content): Problem[] {
  return textNodes(content).flatMap(({ source, node }) =>
    node.type === 'code'
      ? [atNode(source, node, { rule: 'body/no-code', value: node.value, ...explain(node.value) })]
      : [],
  );
}

function explain(code: string): { message: string; fix: string } {
  const [word = ''] = /^(?:import|export)\b/.exec(code) ?? [];
  if (word !== '') {
    const message = `"${word}" begins program code, which a text may not hold.`;
    return { message, fix: 'Remove the line; every component can be used without it.' };
  }
  if (code === '{…}') {
    const message = 'A property in braces is program code, which a text may not hold.';
    return { message, fix: 'Write it in double quotes, for example title="Hvilke medier?".' };
  }
  if (/^\/\*.*\*\/$/s.test(code)) {
    return { message: 'A text may not hold comments.', fix: 'Remove it.' };
  }
  const message = `"{${code}}" is program code, which a text may not hold.`;
  return { message, fix: 'Remove it; for a brace that readers should see, write &#123;.' };
}
