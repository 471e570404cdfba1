import { spawn, spawnSync } from 'node:child_process';

const NEEDED = [
  { program: 'espeak-ng', flag: '--version', purpose: 'speaks the sentences' },
  { program: 'ffmpeg', flag: '-version', purpose: 'joins, levels and encodes the sound' },
] as const;

/** What a program wrote before it ended well: standard output as bytes, standard error as text. */
export type ProgramOutput = { readonly stdout: Buffer; readonly stderr: string };

/** One sentence for each program this studio needs and this machine lacks; empty when all are here. */
export function findMissingPrograms(): string[] {
  return NEEDED.filter(
    ({ program, flag }) => spawnSync(program, [flag], { stdio: 'ignore' }).status !== 0,
  ).map(
    ({ program, purpose }) =>
      `${program} is not installed; it ${purpose}. On Debian and Ubuntu: sudo apt install ${program}. On a Mac: brew install ${program}.`,
  );
}

/** Runs a program to its end, with `input` on its standard input; throws its own last words when it fails. */
export function runProgram(program: string, args: readonly string[], input?: Buffer): Promise<ProgramOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => stdout.push(part));
    child.stderr.on('data', (part: Buffer) => stderr.push(part));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      const said = Buffer.concat(stderr).toString('utf8');
      if (code === 0) resolve({ stdout: Buffer.concat(stdout), stderr: said });
      else reject(new Error(`${program} stopped with code ${code}. It said:\n${said.trim().slice(-600)}`));
    });
    child.stdin.end(input);
  });
}
