import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './build-extension';
import { describeChromium, findChromium } from './find-chromium';

/** Once per run: the production build, a browser for every worker, and a place for the profiles, which goes at the end with whatever is left in it. */
export default async function prepare(): Promise<() => Promise<void>> {
  await buildExtension();
  const chromium = await findChromium();
  console.log(describeChromium(chromium));
  // Workers inherit it, so that each need not look again.
  process.env.CHROMIUM_PATH = chromium.path;
  const profiles = await mkdtemp(join(tmpdir(), 'taxdome-quickbooks-profiles-'));
  process.env.BROWSER_PROFILES = profiles;
  return () => rm(profiles, { recursive: true, force: true, maxRetries: 5 });
}
