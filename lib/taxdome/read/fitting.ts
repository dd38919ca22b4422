import type { Service } from '../../catalog/service';

/** What the worker takes at most, in characters (`lib/messages/shapes.ts`). */
const LONGEST = { name: 20_000, description: 20_000, label: 2_000 } as const;

/**
 * The services in which nothing is longer than the worker takes: one such text would otherwise have the whole list refused. A description beyond it is left out, as one that the page cuts short is; a service whose name or
 * category is beyond it can't be kept at all.
 */
export function fitting(services: readonly Service[]): Service[] {
  return services.flatMap((service) => shortened(service) ?? []);
}

function shortened(service: Service): Service | null {
  const { name, category, description, rate } = service;
  if (name.length > LONGEST.name || (category ?? '').length > LONGEST.label) return null;
  const isLong = (description ?? '').length > LONGEST.description;
  const isLongRate = rate.kind === 'problem' && rate.text.length > LONGEST.label;
  if (!isLong && !isLongRate) return service;
  const { description: _, ...others } = service;
  return {
    ...(isLong ? others : service),
    ...(isLongRate ? { rate: { ...rate, text: rate.text.slice(0, LONGEST.label) } } : {}),
  };
}
