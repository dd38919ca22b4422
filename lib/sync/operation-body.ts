import type { Operation, OperationError } from '../catalog/operation';
import { activeBody, categoryBody, createBody, updateBody } from '../quickbooks/item-body';
import type { CompanyState } from './company-state';

type Refusal = Omit<OperationError, 'at'>;

/** The text of an operation, or why it can't even be written down: it then fails as QuickBooks would have failed it. */
export function operationBody({ kind, values, itemId }: Operation, company: CompanyState): string | Refusal {
  if (kind === 'create-category') return categoryBody(values.name ?? '');
  const parent = values.category ? company.category(values.category) : undefined;
  if (values.category && !parent) return refusal('2500', 'The category could not be created in QuickBooks.');
  if (kind === 'create') {
    const accountId = company.accountId(values.category);
    if (accountId === null) return refusal('2500', 'No income account is chosen.');
    return createBody({ ...values, name: values.name ?? '' }, { accountId, parentId: parent?.id ?? null });
  }
  const item = itemId === null ? undefined : company.byId.get(itemId);
  if (!item) return refusal('610', 'The item is no longer in QuickBooks.');
  if (kind === 'update') return updateBody(item, values, parent?.id ?? null);
  return activeBody(item, kind === 'reactivate');
}

export function refusal(code: string, message: string): Refusal {
  return { code, message, detail: '', httpStatus: null, intuitTid: null };
}
