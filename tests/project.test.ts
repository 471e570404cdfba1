import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completeLock, type Lock, missingOptionals } from '../scripts/lock.ts';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function run(...command: string[]) {
  const [program = '', ...args] = command;
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`;
  return spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

describe('the code', () => {
  test('has no type error, in .astro files neither', () => {
    const { status, stdout, stderr } = run('npm', 'run', '--silent', 'typecheck');
    expect(status, `${stdout}${stderr}`).toBe(0);
  }, 240_000);

  test('is formatted and has no lint problem', () => {
    const { status, stdout, stderr } = run('biome', 'ci', '.');
    expect(status, `${stdout}${stderr}`).toBe(0);
  });

  test('pins every dependency to one version', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

  test('has an entry for every optional dependency, so that npm ci accepts it on every platform', () => {
    expect(missingOptionals(lock)).toEqual([]);
  });

  test('names no registry, so that it serves everywhere', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  test('is completed with the platform that the name of a package tells', () => {
    const { lock: complete, added } = completeLock({
      packages: {
        'node_modules/tool': {
          version: '1.0.0',
          optionalDependencies: { '@tool/linux-arm64-musl': '^1.0.0' },
        },
      },
    });
    expect(added).toEqual(['@tool/linux-arm64-musl@1.0.0']);
    expect(complete.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
      version: '1.0.0',
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
      optional: true,
    });
  });
});
