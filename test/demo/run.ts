import { buildExtension } from '../browser/harness/build-extension';
import { describeChromium, findChromium } from '../browser/harness/find-chromium';
import { Demo } from './demo';
import { activity } from './steps/activity';
import { automatic } from './steps/automatic';
import { connect } from './steps/connect';
import { copy } from './steps/copy';
import { firstSync } from './steps/first-sync';
import { manual } from './steps/manual';
import { readList } from './steps/read-list';

/**
 * `npm run demo`: the main job on the stand-ins, each step verified against what they hold. Ends with 0 only if all of it is so; `-- --open` shows the
 * browser and leaves it open.
 */
const open = process.argv.includes('--open');
/** `-- --keep-store=<name>` keeps what the extension has stored at the end, for the migration tests of later versions. */
const keep = process.argv.find((argument) => argument.startsWith('--keep-store='))?.split('=')[1];

/** One line a step, with its seconds; a result that is no text is told later. */
async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const from = performance.now();
  try {
    const result = await work();
    const said = typeof result === 'string' ? ` ${result}` : '';
    console.log(`  ✓ ${title.padEnd(26)} ${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s ${said}`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${title}`);
    throw error;
  }
}

function summary(rows: readonly (readonly [string, readonly string[], string])[]): void {
  console.log('\nSummary');
  for (const [title, names, where] of rows) {
    console.log(
      `  ${title.padEnd(10)} ${String(names.length).padStart(3)}  ${where}${names.length > 5 ? '' : names.map((name) => `\n                 ${name}`).join('')}`,
    );
  }
}

async function run(demo: Demo): Promise<void> {
  await step('Connect', () => connect(demo));
  await step('Read the services list', () => readList(demo));
  const first = await step('Preview and first sync', () => firstSync(demo));
  const changed = await step('Automatic sync', () => automatic(demo));
  const retried = await step('Manual sync', () => manual(demo));
  const copied = await step('Copy from QuickBooks', () => copy(demo));
  await step('Activity', () => activity(demo, [...first.created.slice(0, 1), ...copied.slice(0, 1)]));
  summary([
    ['created', [...first.created, retried.split(':')[0] ?? ''], 'items in QuickBooks'],
    ['updated', [...first.updated, changed.split(':')[0] ?? ''], 'items in QuickBooks'],
    ['linked', first.linked, 'services to an item that QuickBooks already had'],
    ['skipped', first.skipped, 'services, each with its reason on the badge'],
    ['asked', first.asked, 'services wait for a decision, nothing written'],
    ['copied', copied, 'items of QuickBooks to services in TaxDome'],
  ]);
}

const started = performance.now();
console.log(`${(await buildExtension()) ? 'Built' : 'Found'} the production build in .output/chrome-mv3`);
console.log(describeChromium(await findChromium()));
const demo = await Demo.start(open);
try {
  await run(demo);
  if (keep) await demo.keepStore(keep);
  console.log(
    `\nAll verified against the stand-ins in ${((performance.now() - started) / 1000).toFixed(1)} s. Screenshots: .output/demo/`,
  );
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  await demo.screenshot(demo.services.page, 'failed').catch(() => undefined);
  process.exitCode = 1;
}
if (open) {
  console.log('The browser stays open; close it, or press Ctrl+C, to end.');
  await demo.browser.context.waitForEvent('close', { timeout: 0 });
}
await demo.close();
