/** Shorter texts are no secret of Intuit's, and would take words out of what it says. */
const SHORTEST = 8;

/**
 * A parsed reply whose refusals (`Fault`, `fault`; in a batch each operation has its own) quote none of these. What Intuit says of a request is stored, shown and exported, and it may say what it was sent. All else in a
 * reply is the company's data, and stays as it is.
 */
export function withoutSecrets(body: unknown, secrets: readonly string[]): unknown {
  return walk(body, secrets, false);
}

/** A text that quotes none of these. */
export function cleanText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((left, secret) => (secret.length < SHORTEST ? left : left.replaceAll(secret, '…')), text);
}

function walk(value: unknown, secrets: readonly string[], inFault: boolean): unknown {
  if (typeof value === 'string') return inFault ? cleanText(value, secrets) : value;
  if (Array.isArray(value)) return value.map((each) => walk(each, secrets, inFault));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, walk(each, secrets, inFault || /^fault$/i.test(name))]),
  );
}
