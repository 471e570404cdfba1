import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteServer } from '#files/server.ts';
import { requireTool } from './debian-tools.ts';

/** Debian's nginx as an ordinary process on loopback, serving `folder` by the rules in the file `rules`. */
export async function startNginx(folder: string, rules: string): Promise<SiteServer> {
  const prefix = await mkdtemp(join(tmpdir(), 'social-selling-radio-nginx-'));
  await chmod(prefix, 0o755);
  const port = await freePort();
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(prefix, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${prefix}/nginx.pid;
error_log stderr;
events { }
http {
    access_log off;
${places.map((place) => `    ${place}_temp_path ${prefix}/${place};`).join('\n')}
    server { listen 127.0.0.1:${port}; root "${folder}"; include "${rules}"; }
}
`,
  );
  const nginx = spawn(requireTool('nginx'), ['-p', prefix, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (part) => {
    said += part;
  });
  const url = `http://localhost:${port}/`;
  await answering(url, nginx, () => said);
  return {
    url,
    close: async () => {
      nginx.kill('SIGTERM');
      await ended(nginx);
      await rm(prefix, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, nginx: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start.\n${said()}`);
    if (await fetch(url.replace('localhost', '127.0.0.1')).catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx does not answer.\n${said()}`);
}

function ended(nginx: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (nginx.exitCode !== null || nginx.signalCode !== null) done();
    else nginx.once('exit', () => done());
  });
}

/** A port of loopback on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => (typeof place === 'object' && place ? resolve(place.port) : reject()));
    });
  });
}
