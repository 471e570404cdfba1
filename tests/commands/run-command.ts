import { execFile } from 'node:child_process';
import { plainEnvironment } from '../plain-environment.ts';

/** How a command ended, and what it said. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** Runs a script of a project as an editor does; `preload` is a module that is there before it. */
export function runCommand(
  root: string,
  [script = '', ...args]: readonly string[],
  { preload, env = {} }: { preload?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const before = preload === undefined ? [] : ['--import', preload];
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [...before, `scripts/${script}.ts`, ...args],
      { cwd: root, env: plainEnvironment(env), maxBuffer: 1 << 26 },
      (_error, stdout, stderr) => done({ code: child.exitCode, signal: child.signalCode, stdout, stderr }),
    );
    child.stdin?.end();
  });
}
