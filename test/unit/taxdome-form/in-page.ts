import { parseRates } from '../../../lib/catalog/rate-parser';
import type { Service } from '../../../lib/catalog/service';
import { serviceKey } from '../../../lib/catalog/service-key';
import { unitFromText } from '../../../lib/catalog/unit-words';
import { formDriver } from '../../../lib/taxdome/form/form-driver';

/** The plain table of the test pages; recognising real lists is another module's work and is tested there. */
function readServices(): readonly Service[] {
  const rows = [...document.querySelectorAll('main tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim()),
  );
  const rates = parseRates(
    rows.map(([, rate = '']) => rate),
    document.documentElement.lang,
  );
  return rows.map(([name = '', , unit = '', category = ''], index) => ({
    key: serviceKey(name, category),
    keyIsId: false,
    name,
    rate: rates[index]?.reading ?? { kind: 'none' },
    unit: unitFromText(unit),
    category: category || null,
    archived: false,
  }));
}

Object.assign(globalThis, { driver: formDriver({ readServices }, () => document.documentElement.lang) });
