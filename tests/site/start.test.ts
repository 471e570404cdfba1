import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { plainEnvironment } from '../plain-environment.ts';
import { project } from './built-site.ts';

let running: ChildProcess | undefined;

afterEach(() => running?.kill('SIGKILL'));

/** Runs the start script at a port, and waits for the address that it prints. */
function start(port: number): Promise<{ url: string; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: project,
    env: plainEnvironment({ PORT: String(port) }),
  });
  running = child;
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
      const [url] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
      if (url !== undefined) resolve({ url, ended });
    });
    child.once('exit', () => reject(new Error(`The start script ended early:\n${output}`)));
  });
}

test('npm start serves the site at a free port when the usual one is taken, and Ctrl-C ends it cleanly', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => other.once('listening', done));
  const { port: taken } = other.address() as AddressInfo;
  const { url, ended } = await start(taken);
  expect(url).not.toContain(`:${taken}/`);
  expect(await (await fetch(url)).text()).toContain('<html lang="da"');
  running?.kill('SIGINT');
  expect(await ended).toBe(0);
  other.close();
});
