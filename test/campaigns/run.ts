import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** `npm run campaign`: the whole matrices of which `npm test` takes samples, and the minutes of each. Ends with 1 if one fails. */
const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = resolve(ROOT, 'node_modules/vitest/vitest.mjs');

const CAMPAIGNS: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  {
    name: 'create form: kinds of controls × languages',
    args: ['--project=unit', 'test/unit/taxdome-form/controls.test.ts', 'test/unit/taxdome-form/app-forms.test.ts'],
  },
  {
    name: 'names, rates and plans: many more of each',
    args: ['--project=unit', '--testTimeout=120000', 'test/unit/catalog'],
  },
  { name: 'engine: crash matrix and random schedules', args: ['--project=unit', 'test/unit/sync/crash'] },
  { name: 'TaxDome stand-in: its page by itself', args: ['--project=unit', 'test/stand-ins/taxdome'] },
  {
    name: 'pages made with published libraries: each by itself',
    args: ['--project=unit', 'test/stand-ins/foreign-pages/pages.test.ts'],
  },
  {
    name: 'pages made with published libraries: with the extension',
    args: ['--project=unit', 'test/unit/taxdome/foreign'],
  },
  { name: 'the page’s own life in every layout', args: ['--project=unit', 'test/unit/taxdome/own-life'] },
  {
    name: 'the contract’s rows, each test in the language that `npm test` leaves out',
    args: ['--project=browser', 'test/browser/rows'],
  },
  {
    name: 'worker kills in Chromium',
    args: ['--project=browser', 'test/campaigns/worker-kills.test.ts'],
  },
  {
    name: 'services lists: layouts × languages × options, and other pages',
    args: ['--project=unit', 'test/unit/taxdome/matrix'],
  },
  {
    name: 'copy run in Chromium: worker kills, reloads and refusals',
    args: ['--project=browser', 'test/browser/copy-run'],
  },
  { name: 'messages to the worker, by whomever', args: ['--project=unit', 'test/unit/messages'] },
  { name: 'two browsers at once', args: ['--project=browser', 'test/campaigns/two-browsers.test.ts'] },
];

for (const { name, args } of CAMPAIGNS) {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, [VITEST, 'run', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CAMPAIGN: '1' },
  });
  console.log(`── ${name}: ${((performance.now() - from) / 60_000).toFixed(2)} min`);
  if (status !== 0) process.exit(1);
}
