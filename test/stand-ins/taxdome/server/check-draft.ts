import { type FieldError, MAX_DESCRIPTION, MAX_NAME, type ServiceDraft } from '../shared/service';
import type { Firm } from './firm';

const isText = (value: unknown): value is string => typeof value === 'string';

/** A save's body as a draft; what is missing is taken from `old`, what is no such value is dropped. */
export function draftOf(body: unknown, old: ServiceDraft): ServiceDraft {
  const sent: Record<string, unknown> = typeof body === 'object' && body ? { ...body } : {};
  const { name, description, rate, rateType, taxable, category } = sent;
  return {
    name: isText(name) ? name.trim() : old.name,
    description: isText(description) ? description : old.description,
    rate: typeof rate === 'number' || rate === null ? rate : old.rate,
    rateType: rateType === 'item' || rateType === 'hour' || rateType === null ? rateType : old.rateType,
    taxable: typeof taxable === 'boolean' ? taxable : old.taxable,
    category: isText(category) || category === null ? category : old.category,
  };
}

/** What TaxDome says against a draft, in the firm's language. */
export function checkDraft(firm: Firm, draft: ServiceDraft, id?: string): FieldError[] {
  const { errors } = firm.words;
  const found: FieldError[] = [];
  if (!draft.name) found.push({ field: 'name', message: errors.nameRequired });
  else if (draft.name.length > MAX_NAME) found.push({ field: 'name', message: errors.nameTooLong(MAX_NAME) });
  else if (firm.taken(draft.name, id)) found.push({ field: 'name', message: errors.nameTaken });
  if (draft.description.length > MAX_DESCRIPTION) {
    found.push({ field: 'description', message: errors.descriptionTooLong(MAX_DESCRIPTION) });
  }
  if (draft.rate !== null && !Number.isFinite(draft.rate)) found.push({ field: 'rate', message: errors.rateInvalid });
  else if (draft.rate !== null && draft.rate < 0) found.push({ field: 'rate', message: errors.rateNegative });
  return found;
}
