/**
 * What `work` makes of each item, in the order of the items, with at most `atOnce` of them under way. When one fails, no more are
 * begun, and its error is thrown once those under way have ended, so that nothing is done behind the back of who hears of it.
 */
export async function inTurns<Item, Made>(
  atOnce: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const index = next++;
      made[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(
    Array.from({ length: atOnce }, () => worker().catch((error: unknown) => void failures.push(error))),
  );
  if (failures.length > 0) throw failures[0];
  return made;
}
