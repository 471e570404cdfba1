import type { Wording } from '#domain/wording.ts';
import { draftAdvice, newFileReport } from './new-file-report.ts';
import type { TranslationPlan } from './translation-plan.ts';
import type { TranslationTask } from './translation-tasks.ts';

const longest = 100;

/** What `new:translation` did and what is left to do; `linked` is the original's file when it was given the key. */
export function translationReport(
  plan: TranslationPlan,
  tasks: readonly TranslationTask[],
  linked: string | undefined,
  written: boolean,
) {
  const width = Math.max(
    0,
    ...tasks.map(({ what }) => what.da.length),
    ...tasks.map(({ what }) => what.en.length),
  );
  const pair: Wording[] =
    linked === undefined
      ? []
      : [
          {
            da: `Originalen ${linked} ${written ? 'har fået' : 'ville få'} linjen translationKey: ${plan.key}`,
            en: `The original ${linked} ${written ? 'was given' : 'would be given'} the line translationKey: ${plan.key}`,
          },
        ];
  const report = newFileReport(plan, written, [
    ...pair,
    { da: 'Det skal oversættes:', en: 'This is to be translated:' },
    ...tasks.map(({ what, text }) => ({
      da: `  ${what.da.padEnd(width)}  ${shorten(text)}`,
      en: `  ${what.en.padEnd(width)}  ${shorten(text)}`,
    })),
    draftAdvice,
  ]);
  const pictures = plan.pictures.map(({ to }) => `content/${to}`);
  const toTranslate = tasks.map(({ what, text }) => ({ what: what.en, text }));
  return { ...report, data: { ...report.data, translationKey: plan.key, pictures, toTranslate } };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
