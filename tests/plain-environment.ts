const ofVitest = ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST'];

/**
 * The environment that a command has when a person types it: without what the test runner adds, which Vite and Astro take
 * for their own. The moment is fixed, so that no test depends on the clock.
 */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !ofVitest.includes(name) && !name.startsWith('VITEST'),
  );
  return { ...Object.fromEntries(kept), SITE_TIME: '2026-01-01T00:00:00Z', ...more };
}
