import { describeChromium, findChromium } from './find-chromium';

/** Finds or installs the browser before the first test, so that no test's time goes into it. */
export default async function setUp(): Promise<void> {
  console.log(describeChromium(await findChromium()));
}
