import { service } from './vocabulary';

/** Names that any firm may have, whatever its language: other scripts, signs, digits, and such as look like something else. */
export const UNIVERSAL = [
  service('1040', '450', 'item'),
  service('📊 KPI dashboard', '75', 'item'),
  service('👩🏽‍💼 CFO-as-a-Service 🚀', '225.5', 'hour'),
  service('ייעוץ מס בינלאומי', '180', 'hour', null, 'שיחת ייעוץ של שעה'),
  service('خدمات مسك الدفاتر (VAT)', '95.75', 'hour'),
  service('<b>R&D</b> "credit" & more', '1234.5', 'item'),
  service('Mileage', '0.655', 'item'),
  service('$500 / hr', '500', 'hour'),
  service('A', '1', 'item'),
  service('IFRS 16:Leases:Initial', '12500.25', 'item'),
  service(
    `Quarterly consolidated management accounts with intercompany eliminations, foreign-currency translation, ${'and supporting schedules for each subsidiary, '.repeat(3)}delivered as PDF`,
    '9999.99',
    'item',
  ),
] as const;
