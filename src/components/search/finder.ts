import { fetchSearchWords } from '#i18n/search-words.ts';
import type { Answer } from '#search/answer.ts';
import { adoptStyle } from '../adopted-style.ts';
import { make } from '../player/make.ts';
import { Announcer } from './announcer.ts';
import { steerHits } from './combobox.ts';
import { drawFilters } from './draw-filters.ts';
import { drawFound } from './draw-found.ts';
import { drawRecent } from './draw-recent.ts';
import style from './finder.css?inline';
import { followHits } from './follow-hits.ts';
import { keepSearch } from './kept-searches.ts';
import { openedEngine } from './opened-engine.ts';
import { type Asked, nothingAsked } from './question.ts';
import { Turnstile } from './turnstile.ts';

/** How a question gets into the history: as a step of its own, or in the place of the one before. */
export type Keeping = 'push' | 'replace';

/** What is around a search: who keeps its question, how one leaves it for the page below, and until when it lives. */
export type Surroundings = {
  keep(asked: Asked, how: Keeping): void;
  leave?(): void;
  signal: AbortSignal;
};

/** A search at work. */
export type Finder = { ask(asked: Asked): void };

adoptStyle(style);

/** From how many letters on a question is asked while one types. */
const fewest = 2;

/** Milliseconds within which a typist strikes the next key: what is asked before would be fetched in vain. */
const betweenKeys = 150;

/**
 * Brings a form with a field to life: asks while one types, and draws below it what is found. Dialog and page have the same
 * one. Fails when its words cannot be fetched.
 */
export async function openFinder(form: HTMLFormElement, surroundings: Surroundings): Promise<Finder> {
  const { keep, leave, signal } = surroundings;
  const { lang: language } = document.documentElement;
  const words = await fetchSearchWords(language);
  const input = form.querySelector('input') ?? make('input');
  let asked: Asked = { ...nothingAsked, words: input.value };
  let answer: Answer | undefined;

  const announcer = new Announcer();
  const filters = drawFilters(words, (some) => put({ ...asked, ...some }, 'push'));
  const recent = drawRecent(words, {
    choose: (text) => put({ ...nothingAsked, words: text }, 'push'),
    say: (sentence) => announcer.say(sentence),
  });
  const found = drawFound(words, {
    choose: (some) => put({ ...asked, ...some }, 'push'),
    more: async () => {
      const before = answer;
      const longer = before && (await (await openedEngine()).more(before));
      if (answer !== before) return undefined;
      answer = longer;
      return longer;
    },
  });
  const turnstile = new Turnstile<{ asked: Asked; how: Keeping }, Answer>(
    async (question) => {
      if (question.how === 'push') keep(question.asked, 'push');
      const engine = await openedEngine();
      return engine.ask({ ...question.asked, words: question.asked.words.trim(), language });
    },
    async (question, coming) => {
      const came = await coming.catch(() => undefined);
      // A key that was pressed meanwhile goes before.
      await new Promise((done) => setTimeout(done));
      if (signal.aborted || question.asked !== asked) return;
      answer = came;
      keep(question.asked, 'replace');
      form.ariaBusy = null;
      steering.rest();
      filters.show(came?.facets, question.asked);
      const sentence = came ? found.show(came, question.asked) : found.fail();
      announcer.sayLater(sentence);
    },
    () => new Promise((resolve) => setTimeout(resolve, betweenKeys)),
  );
  const put = (next: Asked, how: Keeping, least = fewest) => {
    asked = next;
    if (input.value.trim() !== next.words.trim()) input.value = next.words;
    const isAsked = next.words.trim().length >= least;
    recent.show(!isAsked);
    announcer.wait();
    if (isAsked) {
      form.ariaBusy = 'true';
      turnstile.enter({ asked, how });
      return;
    }
    turnstile.clear();
    form.ariaBusy = null;
    answer = undefined;
    steering.rest();
    filters.show(undefined, next);
    found.clear();
    if (next.words === '') keep(next, how);
  };

  form.parentElement?.after(filters.element, found.element, recent.element, announcer.element);
  const steering = steerHits(input, found.hits, { keys: words.keys, signal });
  followHits(found.hits, { words: () => asked.words, leave, signal });
  input.addEventListener('input', () => put({ ...asked, words: input.value }, 'replace'), { signal });
  input.addEventListener(
    'keydown',
    (event) => {
      // A browser would empty the field first, whose words are wanted again when one comes back.
      if (event.key !== 'Escape' || event.defaultPrevented || !leave) return;
      event.preventDefault();
      leave();
    },
    { signal },
  );
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      keepSearch(input.value);
      put({ ...asked, words: input.value }, 'push', 1);
    },
    { signal },
  );
  // What is needed for an answer comes while one thinks of a question.
  void openedEngine().catch(() => undefined);
  recent.show(input.value === '');
  if (input.value !== '') put(asked, 'replace');
  return { ask: (wanted) => isSame(wanted, asked) || put(wanted, 'replace', 1) };
}

function isSame(one: Asked, other: Asked): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
