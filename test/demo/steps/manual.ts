import { check } from '../check';
import type { Demo } from '../demo';
import { differences } from '../same-values';

const ADDED = 'Sales tax notice response';
const REFUSAL = 'Business Validation Error: the books of this period are closed.';

/** QuickBooks refuses a new service; its badge says why, and `Sync service to QuickBooks` in the row's menu tries again. */
export async function manual(demo: Demo): Promise<string> {
  const { services, firm, company, intuit } = demo;
  intuit.faults.add({ operationFault: { itemName: ADDED, code: '6000', detail: REFUSAL } });
  const form = await services.openCreateForm();
  await form.fill({
    name: ADDED,
    description: 'First letter and follow-up',
    rate: '140',
    rateType: 'hour',
    category: 'Sales tax',
  });
  await form.save();
  await services.waitForStatus(ADDED, 'failed');
  const detail = await services.detail(ADDED);
  check('the badge says what QuickBooks refused', detail.length > 40, detail);
  check('nothing was created', company.item(ADDED) === undefined);
  await demo.screenshot(services.page, 'badge-detail');
  await services.leaveDetail();

  await services.syncFromMenu(ADDED);
  await services.waitForStatus(ADDED, 'synced');
  const service = firm.service(ADDED);
  const wrong = service ? differences(service, company) : ['the service is gone'];
  check('the item is there, once, and the same', wrong.length === 0, wrong);
  return `${ADDED}: Failed, then Synced from the row's menu`;
}
