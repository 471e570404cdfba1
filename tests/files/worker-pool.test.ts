import { describe, expect, test } from 'vitest';
import { askWorkers } from '#files/worker-pool.ts';

const shouting = {
  script: new URL('../fixtures/workers/shouting.ts', import.meta.url),
  unpack: (message: unknown) => message as string[],
  limits: { maxOldGenerationSizeMb: 24 },
};
const words = Array.from({ length: 200 }, (_, at) => `word ${at}`);
const answersTo = (tasks: readonly string[]) => askWorkers(shouting, tasks);

test('every task is answered, in the order of the tasks', async () => {
  expect(await answersTo(words)).toEqual(words.map((word) => ({ made: word.toUpperCase() })));
  expect(await answersTo([])).toEqual([]);
});

describe.each([
  ['stops', 'exit', /code 3/],
  ['throws', 'throw', /this word was too much/],
  ['runs out of memory', 'fill', /memory/],
])('when a worker %s', (_what, deadly, reason) => {
  test('only what it died of is lost, and the reason is told', async () => {
    const answers = await answersTo(words.with(70, deadly).with(199, deadly));
    expect(answers).toHaveLength(words.length);
    for (const [at, answer] of answers.entries()) {
      if (at === 70 || at === 199) expect(answer).toEqual({ lost: expect.stringMatching(reason) });
      else expect(answer).toEqual({ made: `WORD ${at}` });
    }
  });
});
