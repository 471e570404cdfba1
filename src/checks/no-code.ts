import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import type { Wording } from '#domain/wording.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode } from './finding.ts';
import { isTrusted } from './known-trusted.ts';

/** Texts hold no program code: no import, no export, no expression in braces. */
export function noCode(content: Content): Problem[] {
  return findInTexts(content, (source, node) =>
    node.type === 'code' && !isTrusted(content, source)
      ? [atNode(source, node, { rule: 'body/no-code', value: node.value, ...explain(node.value) })]
      : [],
  );
}

function explain(code: string): { message: Wording; fix: Wording } {
  const [word = ''] = /^(?:import|export)\b/.exec(code) ?? [];
  if (word !== '') {
    const message = {
      da: `"${word}" begynder programkode, og den må en tekst ikke indeholde.`,
      en: `"${word}" begins program code, which a text may not hold.`,
    };
    return {
      message,
      fix: {
        da: 'Fjern linjen; alle komponenter kan bruges uden.',
        en: 'Remove the line; every component can be used without it.',
      },
    };
  }
  if (code === '{…}') {
    const message = {
      da: 'En egenskab i krøllede parenteser er programkode, og den må en tekst ikke indeholde.',
      en: 'A property in braces is program code, which a text may not hold.',
    };
    return {
      message,
      fix: {
        da: 'Skriv den i anførselstegn, for eksempel title="Hvilke medier?".',
        en: 'Write it in double quotes, for example title="Hvilke medier?".',
      },
    };
  }
  if (/^\/\*.*\*\/$/s.test(code)) {
    return {
      message: { da: 'En tekst må ikke indeholde kommentarer.', en: 'A text may not hold comments.' },
      fix: { da: 'Fjern den.', en: 'Remove it.' },
    };
  }
  const message = {
    da: `"{${code}}" er programkode, og den må en tekst ikke indeholde.`,
    en: `"{${code}}" is program code, which a text may not hold.`,
  };
  return {
    message,
    fix: {
      da: 'Fjern det; skriv &#123; for en krøllet parentes, som læserne skal se.',
      en: 'Remove it; for a brace that readers should see, write &#123;.',
    },
  };
}
