/** What this project reads of a package-lock.json (version 3). */
export type Lock = { packages: Record<string, LockedPackage> };
type LockedPackage = {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Optional dependencies that have no entry in the lock, as `package needs name@range`. */
export function missingOptionals({ packages }: Lock): { name: string; range: string; by: string }[] {
  return Object.entries(packages).flatMap(([by, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(packages, by, name))
      .map(([name, range]) => ({ name, range, by })),
  );
}

/**
 * Adds an entry for every optional package of another platform that the registry did not serve when the lock was made;
 * without them `npm ci` refuses the lock.
 */
export function completeLock(lock: Lock): { lock: Lock; added: string[] } {
  const packages = { ...lock.packages };
  const added: string[] = [];
  for (const { name, range } of missingOptionals(lock)) {
    const entry = platformEntry(name, range);
    if (!entry || packages[`node_modules/${name}`]) continue;
    packages[`node_modules/${name}`] = entry;
    added.push(`${name}@${entry.version}`);
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { lock: { ...lock, packages: sorted }, added };
}

/** Node looks for a package in the folder of the one that needs it, then in each folder above. */
function resolves(packages: Lock['packages'], by: string, name: string): boolean {
  const steps = by.split('/node_modules/');
  return (
    steps.some((_, index) => {
      const folder = steps.slice(0, steps.length - index).join('/node_modules/');
      return `${folder}/node_modules/${name}` in packages;
    }) || `node_modules/${name}` in packages
  );
}

function platformEntry(name: string, range: string): LockedPackage | undefined {
  const words = name
    .replace('macos', 'darwin')
    .replace('windows', 'win32')
    .replace('aarch64', 'arm64')
    .replace('x86_64', 'x64')
    .split(/[^a-z0-9]+/);
  const os = systems.filter(
    (system) => words.includes(system) || (system === 'win32' && words.includes('win')),
  );
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length === 0 && cpu.length === 0) return undefined;
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    version: range.replace(/^[\^~>=]+/, ''),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
