import type { SearchWords } from '#i18n/search-words.ts';
import { make } from '../player/make.ts';
import { forgetSearches, readSearches } from './kept-searches.ts';

type Doing = { choose(words: string): void; say(sentence: string): void };

/** What was searched for on this device, to search for again or to forget. It shows itself while nothing is asked. */
export function drawRecent(
  words: SearchWords,
  { choose, say }: Doing,
): { element: HTMLElement; show(isWanted: boolean): void } {
  const list = make('ul', { className: 'recent-list' });
  const forget = make('button', { type: 'button', className: 'search-forget' }, words.forget);
  const element = make(
    'section',
    { className: 'recent', ariaLabel: words.recent, hidden: true },
    make('p', { className: 'label' }, words.recent),
    list,
    make('p', { className: 'recent-text' }, words.recentText, ' ', forget),
  );
  const show = (isWanted: boolean) => {
    const searches = isWanted ? readSearches() : [];
    list.replaceChildren(...searches.map((text) => make('li', {}, drawSearch(text, choose))));
    element.hidden = searches.length === 0;
  };
  forget.addEventListener('click', () => {
    forgetSearches();
    const field = element.parentElement?.querySelector('input');
    show(true);
    // The button that had the focus is gone.
    field?.focus();
    say(words.forgotten);
  });
  return { element, show };
}

function drawSearch(text: string, choose: Doing['choose']): HTMLElement {
  const button = make('button', { type: 'button' }, text);
  button.addEventListener('click', () => {
    button.closest('.recent')?.parentElement?.querySelector('input')?.focus();
    choose(text);
  });
  return button;
}
