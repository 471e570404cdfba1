import { expect, test } from 'vitest';
import { isOutlived, pageInStore, parseKept, parsePlan, storeOf } from '#offline/kept.ts';

const plan = {
  page: '/episodes/67-politik/',
  name: 'Afsnit 67',
  title: 'Politik',
  language: 'da',
  sound: { src: '/episodes/67-politik/67.mp3', length: 785_082 },
  files: ['/episodes/67-politik/cover.jpg'],
};

test('a plan is read as the page holds it, and nothing else is taken for one', () => {
  expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
  expect(() => parsePlan('{"page":"/x/"}')).toThrow('There is no plan for saving.');
});

test('a record tells what is saved; what is no record tells nothing', () => {
  const record = { page: plan.page, name: plan.name, title: plan.title, language: plan.language, size: 9 };
  expect(parseKept(record)).toEqual(record);
  expect([parseKept(null), parseKept('x'), parseKept({ page: '/x/' })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a store is known by its page, and one of an older form is outlived', () => {
  expect(pageInStore(storeOf(plan.page))).toBe(plan.page);
  expect(pageInStore('shell-a1')).toBeUndefined();
  expect([storeOf(plan.page), 'saved-0:/episodes/1/', 'shell-a1'].map(isOutlived)).toEqual([
    false,
    true,
    false,
  ]);
});
