import { fetchSearchWords } from '#i18n/search-words.ts';
import { make } from '../player/make.ts';
import { signs } from '../player/signs.ts';
import { openFinder } from './finder.ts';
import { type Asked, nothingAsked, spellQuestion } from './question.ts';

/** What was asked last in this document; whoever opens the dialog again finds it there. */
let last: Asked = nothingAsked;

/** Opens the search over the page. Fails when its words cannot be fetched. */
export async function openSearchDialog(): Promise<void> {
  const words = await fetchSearchWords(document.documentElement.lang);
  if (document.querySelector('.search-dialog')) return;
  const input = make('input', {
    id: 'dialog-query',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
  });
  const label = make('label', { className: 'search-question', htmlFor: input.id }, words.label);
  const close = make('button', {
    type: 'button',
    className: 'search-close',
    ariaLabel: words.close,
    title: words.close,
  });
  close.innerHTML = signs.close;
  const form = make('form', {}, label, make('div', { className: 'search-line' }, input, close));
  const search = make('search', {}, form);
  const page = document.querySelector<HTMLAnchorElement>('.search-sign')?.pathname ?? '/search/';
  const whole = make('a', { href: page }, words.whole);
  const dialog = make(
    'dialog',
    { className: 'search-dialog', ariaLabel: words.submit },
    search,
    make('p', { className: 'search-whole' }, whole),
  );
  dialog.setAttribute('closedby', 'any');
  const gone = new AbortController();
  const leave = () => dialog.close();
  document.body.append(dialog);
  const finder = await openFinder(form, {
    keep: (asked) => {
      last = asked;
      whole.href = page + spellQuestion(asked);
    },
    leave,
    signal: gone.signal,
  });
  close.addEventListener('click', leave);
  dialog.addEventListener('close', () => {
    gone.abort();
    dialog.remove();
  });
  dialog.showModal();
  finder.ask(last);
  input.select();
}
