import type { OperationError } from '../catalog/operation';
import type { QuickBooksError } from '../quickbooks/quickbooks-error';

/** A failure as it is stored, shown and exported. */
export function operationError(
  { code, message, detail, httpStatus, intuitTid }: QuickBooksError,
  at: number,
): OperationError {
  return { code, message, detail, httpStatus, intuitTid, at };
}
