import { pick, sameField } from './compare';
import type { Decision } from './decision';
import type { Item } from './item';
import type { Link } from './link';
import type { Breach } from './local-rules';
import { isLinkable } from './matching';
import { FIELDS, type Field, type Values } from './values';

/** What a copy into TaxDome leaves out where the person or TaxDome wants it so: no difference that anybody made. */
const LEFT_OUT: ReadonlySet<Field> = new Set(['category', 'sku']);

/** What a linked service is compared with. */
export interface LinkedSides {
  readonly link: Link;
  readonly item: Item | undefined;
  readonly service: Values;
  readonly quickbooks: Values | undefined;
  /** The user chose TaxDome's values for all that differs, `over` what QuickBooks held then. */
  readonly keepTaxDome: { readonly over: Values | undefined } | null;
  /** What is archived in TaxDome is no longer kept in step; differences are shown. */
  readonly archived: boolean;
  /** Why QuickBooks could not hold the service: what is not written is no hindrance. */
  readonly breaches: readonly Breach[];
}

/**
 * The three-way comparison: a field is written only where TaxDome alone changed it since the last sync. What QuickBooks alone changed is shown; what both changed is asked.
 */
export function planLinked({
  link,
  item,
  service,
  quickbooks,
  keepTaxDome,
  archived,
  breaches,
}: LinkedSides): Decision {
  if (!item?.active || !quickbooks || !isLinkable(item)) {
    return { kind: 'ask', question: { kind: 'item-missing', itemId: link.itemId }, reason: { code: 'item-missing' } };
  }
  const push: Field[] = [];
  const conflict: Field[] = [];
  const differs: Field[] = [];
  for (const field of FIELDS) {
    if (sameField(field, service, quickbooks)) continue;
    const changedInTaxDome = changed(field, link.base.service, service) || isFirst(field, link, quickbooks);
    const changedInQuickBooks = changed(field, link.base.item, quickbooks);
    const chosen = isChosen(field, keepTaxDome, quickbooks);
    if (link.origin === 'copied' && LEFT_OUT.has(field) && !changedInTaxDome && !changedInQuickBooks && !chosen)
      continue;
    if (archived || !writable(field, service, item, link)) differs.push(field);
    else if (chosen || (changedInTaxDome && !changedInQuickBooks)) push.push(field);
    else if (changedInTaxDome) conflict.push(field);
    else differs.push(field);
  }
  if (conflict.length > 0) {
    return {
      kind: 'ask',
      question: { kind: 'both-changed', itemId: item.id, fields: conflict },
      reason: { code: 'both-changed' },
    };
  }
  const breach = push.length > 0 && breaches.find(({ field }) => field === null || push.includes(field));
  if (breach) return { kind: 'skip', reason: breach.reason };
  if (push.length > 0)
    return { kind: 'update', itemId: item.id, changes: pick(service, push), reason: { code: 'changed' } };
  const untouched = differs.every(
    (field) => !changed(field, link.base.service, service) && !changed(field, link.base.item, quickbooks),
  );
  const code = differs.length === 0 ? 'in-step' : untouched ? (alteredBy(link, differs) ?? 'kept-apart') : 'differs';
  return { kind: 'nothing', itemId: item.id, differs, reason: { code } };
}

/** QuickBooks itself stored something else than it was sent: no person made that difference, and sending it again would make it anew. */
function alteredBy({ altered = [] }: Link, differs: readonly Field[]): 'name-altered' | 'rate-altered' | null {
  const [field] = differs.filter((each) => altered.includes(each));
  return field === 'name' || field === 'rate' ? `${field}-altered` : null;
}

/** Values that came into QuickBooks after the choice were not chosen away. */
function isChosen(field: Field, keep: LinkedSides['keepTaxDome'], quickbooks: Values): boolean {
  return keep !== null && (keep.over === undefined || sameField(field, keep.over, quickbooks));
}

/** A field that was unknown at the last sync can't have changed since. */
function changed(field: Field, base: Values, now: Values): boolean {
  return base[field] !== undefined && !sameField(field, base, now);
}

/** A list in which no service has a description doesn't show the field; the first description is new, and writes over nothing. */
function isFirst(field: Field, { base }: Link, quickbooks: Values): boolean {
  return field === 'description' && base.service.description === undefined && quickbooks.description === null;
}

/** A rate can't be emptied by a sparse update, and a SKU is ours only while it holds what we wrote. */
export function writable(field: Field, service: Values, item: Item, link: Link): boolean {
  if (field === 'rate') return service.rate !== null;
  if (field === 'sku') return link.wroteSku !== null && item.sku === link.wroteSku;
  return true;
}
