import { defineConfig } from 'vitest/config';

const site = 'tests/site/**/*.test.ts';
const shared = { env: { TZ: 'Pacific/Kiritimati', SITE_TIME: '2026-01-01T00:00:00Z' }, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: [site],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'site',
          include: [site],
          globalSetup: 'tests/site/built-site.ts',
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
