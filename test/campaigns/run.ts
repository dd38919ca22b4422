import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** `npm run campaign`: the whole matrices of which `npm test` takes samples, what else takes long, and the minutes of each. Ends with 1 if one fails. Words after `--` choose parts by their names. */
const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = resolve(ROOT, 'node_modules/vitest/vitest.mjs');

/** Runs of vitest by their arguments, or scripts of `package.json` by their names. What needs one of two cores has others `beside` it, one after another; they leave the build alone. */
type Campaign = { readonly name: string; readonly beside?: readonly Campaign[] } & (
  | { readonly args: readonly string[] }
  | { readonly script: string }
);

const CAMPAIGNS: readonly Campaign[] = [
  {
    name: 'create form: kinds of controls × languages',
    args: ['--project=unit', 'test/unit/taxdome-form/controls.test.ts', 'test/unit/taxdome-form/app-forms.test.ts'],
  },
  { name: 'engine: crash matrix and random schedules', args: ['--project=unit', 'test/unit/sync/crash'] },
  {
    name: 'pages made with published libraries: with the extension',
    args: ['--project=unit', 'test/unit/taxdome/foreign'],
  },
  {
    name: 'the contract’s rows, each test in the language that `npm test` leaves out',
    args: ['--project=browser', 'test/browser/rows'],
  },
  {
    name: 'worker kills in Chromium',
    args: ['--project=browser', 'test/campaigns/worker-kills.test.ts'],
    beside: [
      {
        name: 'names, rates and plans: many more of each',
        args: ['--project=unit', '--testTimeout=120000', 'test/unit/catalog'],
      },
      { name: 'TaxDome stand-in: its page by itself', args: ['--project=unit', 'test/stand-ins/taxdome'] },
      {
        name: 'pages made with published libraries: each by itself',
        args: ['--project=unit', 'test/stand-ins/foreign-pages/pages.test.ts'],
      },
      { name: 'the page’s own life in every layout', args: ['--project=unit', 'test/unit/taxdome/own-life'] },
    ],
  },
  {
    name: 'services lists: layouts × languages × options, and other pages',
    args: ['--project=unit', 'test/unit/taxdome/matrix'],
  },
  {
    name: 'copy run in Chromium: worker kills, reloads and refusals',
    args: ['--project=browser', 'test/browser/copy-run'],
    beside: [
      { name: 'the product broken on purpose', script: 'breaks' },
      { name: 'messages to the worker, by whomever', args: ['--project=unit', 'test/unit/messages'] },
    ],
  },
  { name: 'two browsers at once', args: ['--project=browser', 'test/campaigns/two-browsers.test.ts'] },
  { name: 'Firefox: the main job, and what differs there', script: 'test:firefox' },
  { name: 'Firefox: Mozilla’s linter on its build', script: 'lint:firefox' },
];

/** Runs one, and prints what it said: at once, or as a whole at its end where another is being printed. Whether it passed. */
async function run(campaign: Campaign, printed: 'at once' | 'at the end'): Promise<boolean> {
  const from = performance.now();
  // npm is a batch file on Windows, which needs a shell.
  const [command, args] =
    'args' in campaign ? [process.execPath, [VITEST, 'run', ...campaign.args]] : ['npm', ['run', campaign.script]];
  const child = spawn(command, args, {
    cwd: ROOT,
    shell: command === 'npm' && process.platform === 'win32',
    stdio: ['ignore', printed === 'at once' ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, CAMPAIGN: '1' },
  });
  const said = child.stdout ? text(child.stdout) : null;
  const status = await new Promise((end) => child.once('close', end).once('error', end));
  const minutes = ((performance.now() - from) / 60_000).toFixed(2);
  console.log(`${(await said) ?? ''}── ${campaign.name}: ${minutes} min`);
  return status === 0;
}

async function runOneByOne(campaigns: readonly Campaign[]): Promise<boolean> {
  for (const campaign of campaigns) if (!(await run(campaign, 'at the end'))) return false;
  return true;
}

const wanted = process.argv.slice(2);
const isWanted = ({ name }: Campaign) => wanted.every((word) => name.includes(word));
// One that is chosen by its name runs by itself, and with what is beside it only where all run.
const chosen =
  wanted.length === 0 ? CAMPAIGNS : CAMPAIGNS.flatMap((each) => [each, ...(each.beside ?? [])]).filter(isWanted);
if (chosen.length === 0) throw new Error(`No part is named so: ${wanted.join(' ')}`);
for (const campaign of chosen) {
  const passed = await Promise.all([
    run(campaign, 'at once'),
    runOneByOne((wanted.length === 0 && campaign.beside) || []),
  ]);
  if (passed.includes(false)) process.exit(1);
}
