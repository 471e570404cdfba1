import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { canMeasure, FailedProcess, measureProcess } from '../../scripts/bench/measured-process.ts';

const surroundings = { cwd: tmpdir(), env: process.env };

function run(program: string) {
  return measureProcess([process.execPath, '-e', program], surroundings);
}

/** Fills that many megabytes, so that they are really there. */
const holding = (megabytes: number) => `Buffer.alloc(${megabytes}e6, 1)`;

describe.runIf(canMeasure())('a measured process', () => {
  test('counts the memory that a process and its children hold at the same time', async () => {
    const child = `const held = ${holding(200)}; setTimeout(() => held, 1500)`;
    const parent = `const held = ${holding(200)};
      require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}]); held[0];`;
    const { peakBytes } = await run(parent);
    expect(peakBytes).toBeGreaterThan(400e6);
    expect((await run('setTimeout(() => {}, 200)')).peakBytes).toBeLessThan(200e6);
  });

  test('counts the processor time of children, and none for waiting', async () => {
    const busy = 'for (let i = 0; process.cpuUsage().user < 5e5; i++);';
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}]);`;
    expect((await run(parent)).cpuSeconds).toBeGreaterThanOrEqual(0.5);
    const waiting = await run('setTimeout(() => {}, 700)');
    expect(waiting.seconds).toBeGreaterThan(0.7);
    expect(waiting.cpuSeconds).toBeLessThan(waiting.seconds);
  });

  test('that fails says what it was and what it said', async () => {
    const failing = run('console.error("no room"); process.exitCode = 3');
    await expect(failing).rejects.toThrow(FailedProcess);
    await expect(failing).rejects.toThrow(/ended with 3\nno room/);
    await expect(measureProcess(['/no/such/program'], surroundings)).rejects.toThrow(FailedProcess);
  });
});
