import { check } from '../check';
import type { Demo } from '../demo';

/** The activity names what was done. */
export async function activity(demo: Demo, names: readonly string[]): Promise<string> {
  const popup = await demo.popup('activity');
  for (const name of names) {
    await popup.activity.entries(name).first().waitFor();
  }
  await demo.screenshot(popup.page, 'activity');
  await popup.close();
  check('every service is still in the list', (await demo.services.badges.count()) === demo.firm.services().length);
  return `${names.length} services looked up`;
}
