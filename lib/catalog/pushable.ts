import type { ServiceView } from './overview';
import { writable } from './plan-linked';
import { serviceValues } from './service-values';
import type { Snapshot } from './snapshot';
import type { Field } from './values';

/** The fields of a linked service that differ and that QuickBooks would take from TaxDome if a person said so. What QuickBooks alters it would alter again, and what is archived is no longer kept in step. */
export function pushable({ service, link, item, status }: ServiceView, settings: Snapshot['settings']): Field[] {
  if (!link || !item || service.archived) return [];
  const values = serviceValues(service, settings);
  return status.differs.filter((field) => !link.altered?.includes(field) && writable(field, values, item, link));
}
