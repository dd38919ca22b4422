import { QuickBooksError } from '../../lib/quickbooks/quickbooks-error';

/** Kinds after which nothing else can be tried either. */
const ENDING: readonly string[] = ['unauthorised', 'expired', 'subscription'];

/** Whether an error says that the whole run can't go on. */
export function endsTheRun(error: unknown): boolean {
  return error instanceof QuickBooksError && ENDING.includes(error.kind);
}

/** Lets a refusal for good pass, which is an answer; throws what may be a matter of time or has nothing to do with what was asked. */
export function throwUnlessRefused(error: unknown): asserts error is QuickBooksError {
  if (!(error instanceof QuickBooksError) || error.retryable || endsTheRun(error)) throw error;
}

/** The value, or the refusal. */
export async function refusal<T>(work: Promise<T>): Promise<T | QuickBooksError> {
  try {
    return await work;
  } catch (error) {
    throwUnlessRefused(error);
    return error;
  }
}

/** `refused with 6240 (Duplicate Name Exists Error)`. */
export function told({ code, message, detail }: QuickBooksError): string {
  return `refused with ${code} (${[message, detail].filter((text) => text !== '').join(': ') || 'no text'})`;
}
