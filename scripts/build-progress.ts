import { countWords, damagedWords, resultWords, stepWords } from '#desk/build-words.ts';
import type { Wording } from '#domain/wording.ts';
import { onBuildStep } from '#files/build-steps.ts';
import type { Terminal } from './terminal.ts';

/** Where no bar can be drawn, so many pages are not worth a line before they are written. */
const few = 1000;

/** Shows the steps of a build in this process as they come, and what came of each, until the returned function is called. */
export function showBuildProgress(
  { bars, progress }: Pick<Terminal, 'bars' | 'progress'>,
  say: (words: Wording) => void,
): () => void {
  let show: ReturnType<Terminal['progress']> | undefined;
  const end = () => {
    show?.(1);
    show = undefined;
  };
  const stop = onBuildStep((step) => {
    if (step.state === 'going') {
      if (!bars && step.total < few) return;
      show ??= progress(stepWords[step.name]);
      // A bar that is full is taken away; the last page is only begun.
      show(Math.min(step.done / step.total, 0.999), countWords(step.done, step.total));
      return;
    }
    end();
    if (step.state === 'begun') {
      show = progress(stepWords[step.name]);
      show(0);
    } else if (step.state === 'damaged') {
      say(damagedWords);
    } else {
      const words = resultWords(step);
      if (words) say(words);
    }
  });
  return () => {
    stop();
    end();
  };
}
