import { format } from '#i18n/format.ts';
import { formatList } from '#i18n/lists.ts';
import { formatCount } from '#i18n/numbers.ts';
import type { SearchWords } from '#i18n/search-words.ts';
import type { Answer } from '#search/answer.ts';
import { make } from '../player/make.ts';
import { Groups } from './draw-groups.ts';
import { drawNewest } from './draw-newest.ts';
import type { Asked } from './question.ts';

/** What was found: how much, what was meant or left out, the hits, and more of them. */
export type Found = {
  element: HTMLElement;
  hits: HTMLElement;
  /** Draws an answer, and returns what is to be said of it. */
  show(answer: Answer, asked: Asked): string;
  /** Says that nothing could be asked, and returns that. */
  fail(): string;
  clear(): void;
};

type Doing = { choose(some: Partial<Asked>): void; more(): Promise<Answer | undefined> };

export function drawFound(words: SearchWords, { choose, more }: Doing): Found {
  const { lang } = document.documentElement;
  const count = make('p', { className: 'search-count' });
  const notes = make('div', { className: 'search-notes' });
  const groups = new Groups(words, 'search-hits');
  const button = make(
    'button',
    { type: 'button', className: 'button search-more', hidden: true },
    words.more,
  );
  const element = make('div', { className: 'finds' }, count, notes, groups.element, button);

  const draw = (answer: Answer, isNew: boolean) => {
    groups.show(answer.hits, isNew);
    button.hidden = answer.hits.length >= answer.count;
  };
  button.addEventListener('click', async () => {
    const before = groups.element.querySelectorAll('.hit').length;
    const answer = await more().catch(() => undefined);
    if (!answer) return;
    draw(answer, false);
    if (button.hidden) groups.element.querySelectorAll<HTMLElement>('.hit-title a')[before]?.focus();
  });
  const say = (sentence: string, ...more: HTMLElement[]) => {
    count.textContent = sentence;
    notes.replaceChildren(...more);
    return [sentence, ...more.map(({ textContent }) => textContent)].join(' ');
  };
  return {
    element,
    hits: groups.element,
    show: (answer, asked) => {
      draw(answer, true);
      const left = answer.without.length > 0 ? [drawWithout(answer.without, words, lang)] : [];
      const meant = answer.suggestion === undefined ? [] : [drawSuggestion(answer.suggestion, words, choose)];
      if (answer.count > 0) return say(formatCount(words.count, answer.count, lang), ...meant, ...left);
      const isNarrowed = Object.keys(asked.filters).length > 0;
      const none = format(isNarrowed ? words.noneNarrowed : words.none, { query: asked.words.trim() });
      const sentence = say(none, ...meant);
      notes.append(drawNewest(words));
      return sentence;
    },
    fail: () => {
      groups.show([], true);
      button.hidden = true;
      return say(words.failed);
    },
    clear: () => {
      groups.show([], true);
      button.hidden = true;
      say('');
    },
  };
}

function drawWithout(left: readonly string[], words: SearchWords, lang: string): HTMLElement {
  const named = formatList(left, lang);
  return make('p', {}, format(words.without, { words: named }));
}

function drawSuggestion(meant: string, words: SearchWords, choose: Doing['choose']): HTMLElement {
  const [before = '', after = ''] = words.suggestion.split('{words}');
  const button = make('button', { type: 'button', className: 'search-meant' }, meant);
  button.addEventListener('click', () => choose({ words: meant }));
  return make('p', {}, before, button, after);
}
