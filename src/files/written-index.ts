import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexAddress } from '#search/index-address.ts';
import { survey } from './survey.ts';

/**
 * Writes the files of an index, by their addresses, into a built site. What an earlier index left there and says the same, byte for
 * byte, stays where it is, because most of thousands of files do; whatever else it left is removed.
 */
export function replaceIndex(site: string, files: ReadonlyMap<string, Uint8Array>): void {
  const room = indexAddress('');
  const below = new Map([...files].filter(([address]) => address.startsWith(room)));
  const bytesOf = (path: string) => below.get(`${room}${path}`) ?? new Uint8Array();
  const paths = [...below.keys()].map((address) => address.slice(room.length));
  mkdirSync(join(site, room), { recursive: true });
  takeFolders(join(site, room), paths);
  const { standing, strange } = survey(
    join(site, room),
    paths,
    (path, entry) => entry.isFile() && readFileSync(join(site, room, path)).equals(bytesOf(path)),
  );
  for (const path of strange) rmSync(join(site, room, path), { recursive: true, force: true });
  const left = new Set(standing.map((path) => `${room}${path}`));
  const missing = [...files].filter(([address]) => !left.has(address));
  const folders = new Set(missing.map(([address]) => dirname(join(site, address))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const [address, bytes] of missing) {
    rmSync(join(site, address), { recursive: true, force: true });
    writeFileSync(join(site, address), bytes, { flag: 'wx' });
  }
}

/** Gives folders of an earlier index the names that they are to have now; one is known by the first file that is to be in it. */
function takeFolders(room: string, paths: readonly string[]): void {
  const firsts = new Map<string, string>();
  for (const path of paths) {
    const [folder = '', ...first] = path.split('/');
    if (!firsts.has(folder)) firsts.set(folder, join(...first));
  }
  const former = readdirSync(room).filter((name) => !firsts.has(name));
  for (const [folder, first] of firsts) {
    if (existsSync(join(room, folder))) continue;
    const same = former.find((name) => existsSync(join(room, name, first)));
    if (same !== undefined) renameSync(join(room, same), join(room, folder));
  }
}
