// Stands for jsonwebtoken: intuit-oauth verifies OpenID tokens with it, and the extension asks for none.

/** @throws always: an identity token that nobody verified must not pass. */
export function verify(): never {
  throw new Error('Identity tokens are not verified here');
}
