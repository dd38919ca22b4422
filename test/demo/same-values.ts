import type { Company } from '../stand-ins/intuit';
import type { StoredService } from '../stand-ins/taxdome';

const SKU = { hour: 'Hour', item: 'Item' } as const;

/** What differs between a service as TaxDome's server holds it and the item of its name in QuickBooks; empty where all is the same. */
export function differences(service: StoredService, company: Company): string[] {
  const items = company.items().filter(({ Name, Type }) => Name === service.name && Type !== 'Category');
  const [item] = items;
  if (!item || items.length > 1) return [`${items.length} items are called ${service.name}`];
  const parent = item.ParentRef ? company.item(item.ParentRef.value)?.Name : undefined;
  const pairs: [string, unknown, unknown][] = [
    ['active', true, item.Active],
    ['description', service.description || undefined, item.Description || undefined],
    ['rate', service.rate ?? 0, Number(item.UnitPrice ?? 0)],
    ['rate type', service.rateType ? SKU[service.rateType] : undefined, item.Sku || undefined],
    ['category', service.category ?? undefined, parent],
  ];
  return pairs
    .filter(([, taxdome, quickbooks]) => taxdome !== quickbooks)
    .map(([field, taxdome, quickbooks]) => `${service.name}: ${field} ${String(taxdome)} / ${String(quickbooks)}`);
}
