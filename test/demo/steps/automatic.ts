import { waitUntil } from '../../browser/harness/wait-until';
import { check } from '../check';
import type { Demo } from '../demo';

const CHANGED = 'Amended return (1040-X)';

/** A rate changed in TaxDome's own form goes to QuickBooks without a click. */
export async function automatic(demo: Demo): Promise<string> {
  const form = await demo.services.openEditForm(CHANGED);
  await form.fill({ rate: '295.5' });
  await form.save();
  check('TaxDome has the new rate', demo.firm.service(CHANGED)?.rate === 295.5, demo.firm.service(CHANGED)?.rate);
  const before = demo.company.item(CHANGED);
  await waitUntil(
    () => demo.company.item(CHANGED)?.UnitPrice,
    (price) => price === '295.5',
    { of: `the rate of ${CHANGED} in QuickBooks`, timeout: 25_000 },
  );
  await demo.services.waitForStatus(CHANGED, 'synced');
  const after = demo.company.item(CHANGED);
  check('only one write was needed', Number(after?.SyncToken) === Number(before?.SyncToken) + 1, after?.SyncToken);
  return `${CHANGED}: $275.00 became $295.50`;
}
