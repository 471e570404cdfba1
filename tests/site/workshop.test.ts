import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { components } from '#bodies/components.ts';
import { pseudoText } from '#i18n/pseudo.ts';
import { wordsOf } from '#i18n/words.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { dist, project } from './built-site.ts';

let dev: ChildProcess | undefined;
let guide: string;

beforeAll(async () => {
  const root = await projectCopy();
  const child = spawn(process.execPath, ['scripts/dev.ts', '--pseudo'], {
    cwd: root,
    env: plainEnvironment(),
  });
  dev = child;
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
      const [, found] = /Open (http:\S+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(output)));
  });
  guide = await (await fetch(`${address}style-guide/`)).text();
});
afterAll(() => dev?.kill('SIGKILL'));

describe('the style guide', () => {
  test('shows every component that editors may use', () => {
    const specimens = readFileSync(join(project, 'src/components/guide/specimens.mdx'), 'utf8');
    const missing = Object.keys(components).filter((name) => !specimens.includes(`<${name}`));
    expect(missing).toEqual([]);
    expect(guide).toContain('Words that somebody really said.');
  });

  test('is in no production build', () => {
    expect(existsSync(join(dist, 'index.html'))).toBe(true);
    expect(existsSync(join(dist, 'style-guide'))).toBe(false);
  });
});

describe('with --pseudo', () => {
  const { site, sections, theme } = wordsOf('da');

  test.each([site.skip, sections.blog, theme.dark])('the words "%s" are disguised', (text) => {
    expect(guide).toContain(pseudoText(text));
  });

  test('no other word of the interface is left in what surrounds a page', () => {
    const text = (part: string) =>
      (new RegExp(`<${part}[ >][\\s\\S]*?</${part}>`).exec(guide)?.[0] ?? '')
        .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
        .replace(/<[^>]*>/g, '\n');
    const names = ['Social Selling Radio', 'Dansk', 'Norsk bokmål', 'Nederlands', 'English', 'Om'];
    const known = new Set([...names, 'i', ...'Social Selling Radio'.split('i').map((part) => part.trim())]);
    const left = text('header')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !known.has(line) && !/^\[.*\]$/.test(line));
    expect(left).toEqual([]);
  });
});
