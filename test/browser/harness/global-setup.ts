import { buildExtension } from './build-extension';
import { describeChromium, findChromium } from './find-chromium';

/** Once per run: the production build, and a browser for every worker. */
export default async function prepare(): Promise<void> {
  await buildExtension();
  const chromium = await findChromium();
  console.log(describeChromium(chromium));
  // Workers inherit it, so that each need not look again.
  process.env.CHROMIUM_PATH = chromium.path;
}
