import { buildExtension } from '../../browser/harness/build-extension';
import { describeFirefox, findFirefox } from './find-firefox';

/** Once per run: the production build for Firefox, and the browser. */
export default async function prepare(): Promise<void> {
  await buildExtension('firefox');
  const firefox = await findFirefox();
  console.log(describeFirefox(firefox));
  process.env.FIREFOX_PATH = firefox.path;
}
