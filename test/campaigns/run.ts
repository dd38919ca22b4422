import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** `npm run campaign`: the whole matrices of which `npm test` takes samples, and the minutes of each. Ends with 1 if one fails. */
const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = resolve(ROOT, 'node_modules/vitest/vitest.mjs');

/** Runs of vitest by their arguments, or scripts of `package.json` by their names. */
type Campaign = { readonly name: string } & ({ readonly args: readonly string[] } | { readonly script: string });

const CAMPAIGNS: readonly Campaign[] = [
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
  { name: 'figures of the packages, and 120,000 messages to the worker, by whomever', script: 'figures' },
  { name: 'the product broken on purpose', script: 'breaks' },
  { name: 'two browsers at once', args: ['--project=browser', 'test/campaigns/two-browsers.test.ts'] },
  { name: 'Firefox: the main job, and what differs there', script: 'test:firefox' },
  { name: 'Firefox: Mozilla’s linter on its build', script: 'lint:firefox' },
];

function run(campaign: Campaign): number | null {
  // npm is a batch file on Windows, which needs a shell.
  const [command, args] =
    'args' in campaign ? [process.execPath, [VITEST, 'run', ...campaign.args]] : ['npm', ['run', campaign.script]];
  return spawnSync(command, args, {
    cwd: ROOT,
    shell: command === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CAMPAIGN: '1' },
  }).status;
}

for (const campaign of CAMPAIGNS) {
  const { name } = campaign;
  const from = performance.now();
  const status = run(campaign);
  console.log(`── ${name}: ${((performance.now() - from) / 60_000).toFixed(2)} min`);
  if (status !== 0) process.exit(1);
}
