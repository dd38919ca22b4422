// Stands for axios: `oauth.ts` gives every intuit-oauth client its own transport, so axios would be dead weight in the worker.

/** What intuit-oauth makes for API calls, which the extension does by itself. */
export const create = (): Record<string, never> => ({});

/** @throws always: no request leaves but through the transport. */
export function get(): never {
  throw new Error('Requests go through the transport');
}
