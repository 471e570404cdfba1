import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from '#files/turns.ts';

/** Waits so many turns of the event loop. */
async function pause(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await setImmediate();
}

test('what is made stands in the order of the items, however long each takes', async () => {
  let [underWay, most] = [0, 0];
  const made = await inTurns(3, [5, 1, 4, 2, 3, 0, 6], async (turns) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await pause(turns);
    underWay -= 1;
    return turns * 10;
  });
  expect(made).toEqual([50, 10, 40, 20, 30, 0, 60]);
  expect(most).toBe(3);
});

test('when one fails, no more are begun, and its error comes when those under way have ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await pause(item === 1 ? 2 : 6);
    if (item === 1) throw new Error('one is broken');
    ended.push(item);
  };
  await expect(inTurns(3, [0, 1, 2, 3, 4, 5], work)).rejects.toThrow('one is broken');
  expect([begun, ended]).toEqual([
    [0, 1, 2],
    [0, 2],
  ]);
  await pause(20);
  expect(begun).toEqual([0, 1, 2]);
});
