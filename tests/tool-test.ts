import { type TestContext, test } from 'vitest';
import { absence, findTool, type Tool } from './debian-tools.ts';

/** A test that needs programs of this machine; where one of them is missing, the test is skipped with that reason. */
export function testWith(
  needed: readonly Tool[],
  title: string,
  run: (context: TestContext) => Promise<void> | void,
): void {
  test(title, async (context) => {
    const missing = needed.find((tool) => findTool(tool) === undefined);
    if (missing !== undefined) context.skip(absence(missing));
    await run(context);
  });
}
