import { demoServices } from './demo-services';
import type { FirmSeed } from './options';

/** The firm that is there when a test names none. */
export const demoFirm: FirmSeed = {
  host: 'harbourlane.taxdome.com',
  name: 'Harbour & Lane',
  language: 'en',
  currency: 'USD',
  services: demoServices,
  categories: ['Tax preparation', 'Bookkeeping', 'Payroll', 'Sales tax', 'Advisory', 'Entity and compliance'],
};
