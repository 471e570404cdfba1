import { setFlagsFromString } from 'node:v8';

/** Large pieces are taken from the system one by one, and what lies free at the end is given back; in bytes. */
const settings = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/**
 * Gives memory back sooner. V8 waits for the heap to become larger by this share of what lives there, in place of more than its double.
 * On Linux, glibc keeps what the threads of a build have freed, some hundred megabytes where there are ten thousand texts; that
 * can only be said to a process that begins, so this one begins anew. What the environment says already stays.
 * https://man7.org/linux/man-pages/man3/mallopt.3.html
 */
export function returnMemory(): void {
  setFlagsFromString('--heap-growing-percent=60');
  const { env, execPath, execArgv, argv, platform } = process;
  if (platform !== 'linux' || Object.keys(settings).every((name) => name in env)) return;
  process.execve?.(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...settings, ...env });
}
