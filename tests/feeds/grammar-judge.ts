import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requireTool } from '../debian-tools.ts';

const folder = join(import.meta.dirname, 'grammar');

/** What `jing` has against XML files by one of our grammars: for each file its complaints, without their places. */
export async function complaints(
  grammar: 'podcast' | 'blog',
  files: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map(files.map((file): [string, string[]] => [file, []]));
  const said = await output('jing', ['-c', join(folder, `${grammar}.rnc`), ...files]);
  for (const line of said.split('\n').filter((text) => !text.startsWith('[warning]') && text !== '')) {
    const [, file = '', complaint = ''] = /^(.+?):\d+:\d+: (?:error|fatal): (.*)$/.exec(line) ?? [];
    const list = found.get(file);
    if (!list) throw new Error(`jing said something unexpected.\n${said}`);
    list.push(complaint);
  }
  return found;
}

/** What `xmllint` has against XML files; empty when each is well formed. */
export function illFormed(files: readonly string[]): Promise<string> {
  return output('xmllint', ['--noout', ...files]);
}

/** What a program prints, whether it is content or not. */
async function output(tool: 'jing' | 'xmllint', args: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(requireTool(tool), [...args]);
    return stderr + stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error) {
      return `${error.stderr}${error.stdout}`;
    }
    throw error;
  }
}
