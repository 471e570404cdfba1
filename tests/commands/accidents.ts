import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a command: its n-th change on disk below ACCIDENT_BELOW does not happen (n is ACCIDENT_AT). ACCIDENT_KIND
 * `kill` ends the process there as a power cut does, halfway through what it was to write; `full` says that the disk is full.
 */
const { ACCIDENT_AT, ACCIDENT_BELOW = '', ACCIDENT_KIND } = process.env;
let changes = 0;

const changing = ['copyFile', 'link', 'mkdir', 'rename', 'rm', 'writeFile'] as const;
for (const name of changing) {
  const real = fs.promises[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      const paths = args.slice(0, 2).filter((argument) => typeof argument === 'string');
      if (!paths.some((path) => path.startsWith(ACCIDENT_BELOW)) || ++changes !== Number(ACCIDENT_AT)) {
        return real(...args);
      }
      if (ACCIDENT_KIND === 'full' && name !== 'rm') {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      }
      if (ACCIDENT_KIND === 'kill') {
        if (name === 'writeFile') fs.writeFileSync(String(args[0]), String(args[1]).slice(0, 20));
        if (name === 'copyFile') fs.writeFileSync(String(args[1]), 'half');
        process.kill(process.pid, 'SIGKILL');
        await new Promise(() => {});
      }
      return real(...args);
    },
  });
}
syncBuiltinESMExports();
process.on('exit', () => {
  if (process.env['ACCIDENT_LOG']) fs.writeFileSync(process.env['ACCIDENT_LOG'], String(changes));
});
