import { expect, test } from 'vitest';
import { Turnstile } from '#components/search/turnstile.ts';

/** A turnstile whose answers come when the test says so. */
function slowly() {
  const asked: { question: string; answer: PromiseWithResolvers<string> }[] = [];
  const told: string[] = [];
  const turnstile = new Turnstile<string, string>(
    (question) => {
      const answer = Promise.withResolvers<string>();
      asked.push({ question, answer });
      return answer.promise;
    },
    async (question, answer) => {
      const said = await answer.catch((problem: Error) => problem.message);
      told.push(`${question}: ${said}`);
    },
  );
  const settle = () => new Promise((done) => setImmediate(done));
  return { asked, told, turnstile, settle, questions: () => asked.map(({ question }) => question) };
}

test('the first question is asked at once, of those asked meanwhile only the newest, whose answer alone is told', async () => {
  const { asked, told, turnstile, settle, questions } = slowly();
  for (const question of ['l', 'le', 'led', 'lede']) turnstile.enter(question);
  expect(questions()).toEqual(['l']);
  asked[0]?.answer.resolve('many');
  await settle();
  expect(questions()).toEqual(['l', 'lede']);
  asked[1]?.answer.resolve('some');
  await settle();
  expect(told).toEqual(['lede: some']);
});

test('a failure is told like an answer, and the next question is asked all the same', async () => {
  const { asked, told, turnstile, settle } = slowly();
  turnstile.enter('a');
  asked[0]?.answer.reject(new Error('offline'));
  await settle();
  turnstile.enter('b');
  asked[1]?.answer.resolve('one');
  await settle();
  expect(told).toEqual(['a: offline', 'b: one']);
});

test('what waits can be taken back', async () => {
  const { asked, turnstile, settle, questions } = slowly();
  turnstile.enter('a');
  turnstile.enter('b');
  turnstile.clear();
  asked[0]?.answer.resolve('one');
  await settle();
  expect(questions()).toEqual(['a']);
});

test('what is followed by another question within a pause is not asked', async () => {
  const asked: string[] = [];
  const pauses: (() => void)[] = [];
  const turnstile = new Turnstile<string, string>(
    async (question) => {
      asked.push(question);
      return question;
    },
    async () => {},
    () => new Promise((end) => pauses.push(end)),
  );
  const settle = () => new Promise((done) => setImmediate(done));
  turnstile.enter('l');
  turnstile.enter('le');
  pauses[0]?.();
  await settle();
  expect(asked).toEqual([]);
  pauses[1]?.();
  await settle();
  expect(asked).toEqual(['le']);
});
