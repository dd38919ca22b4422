import { sameField } from './compare';
import type { Service } from './service';
import { serviceValues } from './service-values';

const ALL = { categories: true, unitInSku: true } as const;

/**
 * One service a key. Rows without ids can share one: nothing tells them apart then, so what they don't agree on is unknown, and of two amounts neither is believed.
 */
export function mergeRows(rows: readonly Service[]): Service[] {
  const byKey = new Map<string, Service>();
  for (const row of rows) {
    const known = byKey.get(row.key);
    byKey.set(row.key, known ? agreed(known, row) : row);
  }
  return [...byKey.values()];
}

function agreed(a: Service, b: Service): Service {
  const { description, unit, ...rest } = a;
  const left = serviceValues(a, ALL);
  const right = serviceValues(b, ALL);
  return {
    ...rest,
    rate:
      JSON.stringify(a.rate) === JSON.stringify(b.rate)
        ? a.rate
        : { kind: 'problem', problem: 'ambiguous', text: both(a, b) },
    ...(description !== undefined && sameField('description', left, right) ? { description } : {}),
    ...(unit !== undefined && sameField('sku', left, right) ? { unit } : {}),
  };
}

function both(a: Service, b: Service): string {
  const text = ({ rate }: Service) => (rate.kind === 'amount' ? rate.amount : rate.kind === 'none' ? '–' : rate.text);
  return `${text(a)} / ${text(b)}`;
}
