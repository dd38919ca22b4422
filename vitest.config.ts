import { defineConfig } from 'vitest/config';

/**
 * `unit` needs Node alone, `browser` drives the production build in a real Chromium (one browser per worker). `policy` does the same under an enterprise policy of the
 * whole machine, and only by its own command (`test/policy/run.ts`). `firefox` drives the build for Firefox in a real Firefox.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // One a core of the smallest machine that this must pass on; a browser is of little use without one.
    maxWorkers: 2,
    // What is waited for may take as long as a busy machine needs; a second, which is the default, would be a test of the machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A thread starts sooner than a process, and there are as many as files.
          pool: 'threads',
          globalSetup: ['test/browser/harness/browser-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/stand-ins/**/*.test.ts', 'test/sandbox/**/*.test.ts'],
          // The stand-in's own page is worked by every browser test; by itself it is shown in the campaign, as are the foreign pages. Of the page's own life
          // `npm test` sees one layout, with the production build (`test/browser/page-life.test.ts`).
          exclude: process.env.CAMPAIGN
            ? []
            : [
                'test/stand-ins/taxdome/*page.test.ts',
                'test/stand-ins/foreign-pages/pages.test.ts',
                'test/unit/taxdome/foreign/**',
                'test/unit/taxdome/own-life/**',
              ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', ...(process.env.CAMPAIGN ? ['test/campaigns/**/*.test.ts'] : [])],
          globalSetup: ['test/browser/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: 'forks',
          // The files of a worker share its browsers, each test has one to itself and gets it as new.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'policy',
          include: process.env.POLICY_TEST ? ['test/policy/**/*.test.ts'] : [],
          globalSetup: ['test/browser/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: 'forks',
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['test/firefox/**/*.test.ts'],
          globalSetup: ['test/firefox/harness/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          pool: 'forks',
        },
      },
    ],
  },
});
