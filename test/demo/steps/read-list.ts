import { check } from '../check';
import type { Demo } from '../demo';

/** Every service of the list has a badge, and nothing was written. */
export async function readList(demo: Demo): Promise<string> {
  const names = demo.firm
    .services()
    .filter(({ archived }) => !archived)
    .map(({ name }) => name);
  const statuses = await demo.services.waitForStatuses((all) => all.size >= names.length);
  const missing = names.filter((name) => !statuses.has(name));
  check('every service has a badge', missing.length === 0 && statuses.size === names.length, missing);
  check('nothing is synced yet', ![...statuses.values()].includes('synced'), [...statuses]);
  check('nothing was written', demo.writes() === 0);
  check('the badges stand in a column of their own', await demo.services.column.isVisible());
  return `${statuses.size} services read, ${demo.company.items().length} items in QuickBooks, none written`;
}
