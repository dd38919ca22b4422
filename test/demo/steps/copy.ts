import { waitUntil } from '../../browser/harness/wait-until';
import { check } from '../check';
import type { Demo } from '../demo';

const COPIED = [
  { name: 'Audit support', rate: 180, rateType: 'hour' },
  { name: 'Bookkeeping clean-up', rate: 85, rateType: 'hour' },
  { name: "Client's portal set-up", rate: 49.99, rateType: 'item' },
] as const;

/** Items chosen in the popup become services through TaxDome's own form, linked from the start. */
export async function copy(demo: Demo): Promise<string[]> {
  const { services, firm, company } = demo;
  const items = company.items().length;
  const popup = await demo.popup('copy');
  await popup.copy.select(...COPIED.map(({ name }) => name));
  check('a negative rate cannot be chosen', await popup.copy.checkbox('Early payment discount').isDisabled());
  await demo.screenshot(popup.page, 'copy');
  await popup.copy.save();
  await waitUntil(
    () => COPIED.filter(({ name }) => firm.service(name) !== undefined).length,
    (there) => there === COPIED.length,
    { of: 'the number of copied services', timeout: 30_000 },
  );
  for (const { name, rate, rateType } of COPIED) {
    const service = firm.service(name);
    check(`${name} was copied as it is`, service?.rate === rate && service.rateType === rateType, service);
    await services.waitForStatus(name, 'synced');
  }
  await demo.screenshot(popup.page, 'copied');
  await popup.close();
  check('copying created nothing in QuickBooks', company.items().length === items, company.items().length - items);
  return COPIED.map(({ name }) => name);
}
