import { sameField } from '../catalog/compare';
import type { Decision } from '../catalog/decision';
import type { ServiceView } from '../catalog/overview';
import { serviceValues } from '../catalog/service-values';
import { FIELDS, type Field } from '../catalog/values';
import { describeValue } from './describe-value';
import { when } from './when';
import type { Words } from './words';

/** The settings have already decided which fields a decision speaks of. */
const ALL = { categories: true, unitInSku: true };

/**
 * A sentence for each field that a decision speaks of, with both sides' values: "QuickBooks has $90.00, TaxDome $95.00." Empty where nothing differs.
 *
 * @param currency the company's, ISO 4217; an amount that names its own keeps that
 */
export function describeDifferences(view: ServiceView, words: Words, currency: string | null): string[] {
  const { service, quickbooks } = view;
  if (!quickbooks) return [];
  const taxdome = serviceValues(service, ALL);
  const fields = fieldsOf(view.decision);
  return fields.map((field) => {
    const sides = {
      quickbooks: describeValue(field, quickbooks, words, currency),
      taxdome: describeValue(field, taxdome, words, service.currency ?? currency),
    };
    // An amount needs no word for what it is while it stands alone.
    if (field === 'rate' && fields.length === 1) return words.text('value_differs', sides);
    return words.text('value_differs_field', { field: words.text(`field_${field}`), ...sides });
  });
}

/** When the item was last changed, if QuickBooks holds something else since the last sync: values that a person left apart are no change. */
export function describeChange({ decision, link, item, quickbooks }: ServiceView, words: Words, now: number): string[] {
  if (!link || !item?.updatedAt || !quickbooks) return [];
  const changed = fieldsOf(decision).some((field) => !sameField(field, link.base.item, quickbooks));
  const at = Date.parse(item.updatedAt);
  return changed && !Number.isNaN(at)
    ? [words.text('value_changed_in_quickbooks', { when: when(at, words, now) })]
    : [];
}

function fieldsOf(decision: Decision): readonly Field[] {
  if (decision.kind === 'nothing') return decision.differs;
  if (decision.kind === 'update' || decision.kind === 'link')
    return FIELDS.filter((field) => field in decision.changes);
  if (decision.kind !== 'ask') return [];
  const { question } = decision;
  if (question.kind === 'values-differ') return question.differs;
  return question.kind === 'both-changed' ? question.fields : [];
}
