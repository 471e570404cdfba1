import { format } from '#i18n/format.ts';
import { ownName } from '#i18n/languages.ts';
import type { SearchWords } from '#i18n/search-words.ts';
import type { Answer, Facet, FilterName, Kind } from '#search/answer.ts';
import { make } from '../player/make.ts';
import type { Asked } from './question.ts';

const lists = ['language', 'person', 'topic', 'year'] as const;

/** By what the hits can be narrowed, each choice with how many hits it would leave, and how they are ordered. */
export type FiltersView = {
  element: HTMLElement;
  show(facets: Answer['facets'] | undefined, asked: Asked): void;
};

/** Draws them; `choose` gets what a reader has changed. */
export function drawFilters(words: SearchWords, choose: (some: Partial<Asked>) => void): FiltersView {
  let asked: Asked['filters'] = {};
  const change = (name: FilterName, value: string) => {
    const { [name]: _before, ...others } = asked;
    choose({ filters: value === '' ? others : { ...others, [name]: [value] } });
  };
  const kinds = drawKinds(words, (value) => change('kind', value));
  const choices = lists.map((name) => drawChoice(name, words, (value) => change(name, value)));
  const sort = drawSort(words, (order) => choose({ sort: order }));
  const reset = make('button', { type: 'button', className: 'search-reset' }, words.reset);
  reset.addEventListener('click', () => {
    choose({ filters: {} });
    kinds.element.querySelector('input')?.focus();
  });
  const element = make(
    'div',
    { className: 'narrow', role: 'group', ariaLabel: words.narrow, hidden: true },
    kinds.element,
    make('div', { className: 'narrow-row' }, ...choices.map((choice) => choice.element), sort.element, reset),
  );
  return {
    element,
    show: (facets, question) => {
      asked = question.filters;
      const isNarrowed = Object.keys(asked).length > 0;
      const all = facets?.kind.reduce((sum, { count }) => sum + count, 0) ?? 0;
      element.hidden = !facets || (all < 2 && !isNarrowed);
      if (!facets) return;
      kinds.show(facets.kind, asked.kind?.[0]);
      for (const [index, name] of lists.entries()) choices[index]?.show(facets[name], asked[name]?.[0]);
      sort.show(question.sort);
      reset.hidden = !isNarrowed;
    },
  };
}

type Choice = { element: HTMLElement; show(facets: readonly Facet[], chosen: string | undefined): void };

function drawKinds(words: SearchWords, choose: (value: string) => void): Choice {
  const options = ['', ...(Object.keys(words.kinds) as Kind[])].map((value) => {
    const radio = make('input', { type: 'radio', name: 'kind', value });
    const count = make('span', { className: 'count' });
    const label = make(
      'label',
      {},
      radio,
      make('span', {}, value === '' ? words.any.kind : words.kinds[value as Kind]),
      ' ',
      count,
    );
    radio.addEventListener('change', () => choose(value));
    return { value, radio, count, label };
  });
  const element = make(
    'fieldset',
    { className: 'kinds' },
    make('legend', { className: 'visually-hidden' }, words.kind),
    ...options.map(({ label }) => label),
  );
  // Made once, because a browser takes long to make one.
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const show: Choice['show'] = (facets, chosen = '') => {
    const all = facets.reduce((sum, { count }) => sum + count, 0);
    for (const { value, radio, count, label } of options) {
      const hits = value === '' ? all : (facets.find((facet) => facet.value === value)?.count ?? 0);
      radio.checked = value === chosen;
      count.textContent = numbers.format(hits);
      label.hidden = hits === 0 && value !== '' && value !== chosen;
    }
  };
  return { element, show };
}

function drawChoice(
  name: (typeof lists)[number],
  words: SearchWords,
  choose: (value: string) => void,
): Choice {
  const select = make('select', { name });
  select.addEventListener('change', () => choose(select.value));
  const element = make('label', { className: 'choice' }, make('span', {}, words[name]), select);
  const show: Choice['show'] = (facets, chosen = '') => {
    const known = facets.some(({ value }) => value === chosen) || chosen === '';
    const shown = known ? facets : [...facets, { value: chosen, label: chosen, count: 0 }];
    select.replaceChildren(
      make('option', { value: '' }, words.any[name]),
      ...shown.map(({ value, label, count }) =>
        make(
          'option',
          { value },
          format(words.choice, { label: name === 'language' ? ownName(value) : label, count }),
        ),
      ),
    );
    select.value = chosen;
    element.hidden = shown.length < 2 && chosen === '';
    element.classList.toggle('chosen', chosen !== '');
  };
  return { element, show };
}

function drawSort(
  words: SearchWords,
  choose: (sort: Asked['sort']) => void,
): { element: HTMLElement; show(sort: Asked['sort']): void } {
  const select = make(
    'select',
    { name: 'sort' },
    make('option', { value: 'relevance' }, words.relevance),
    make('option', { value: 'date' }, words.date),
  );
  select.addEventListener('change', () => choose(select.value === 'date' ? 'date' : 'relevance'));
  return {
    element: make('label', { className: 'choice' }, make('span', {}, words.sort), select),
    show: (sort) => {
      select.value = sort;
    },
  };
}
