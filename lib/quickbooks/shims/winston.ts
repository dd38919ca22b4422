// Stands for winston, intuit-oauth's logger. Its log would hold tokens, so there is none.

/** @throws always, so that logging can't be turned on unnoticed. */
export function createLogger(): never {
  throw new Error('Tokens are not logged');
}
