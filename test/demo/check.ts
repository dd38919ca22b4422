/** Thrown where the stand-ins or the page don't hold what the demo says of them. */
class NotSo extends Error {}

/**
 * Something that the demo says must be so.
 *
 * @throws NotSo with what was said and what was found.
 */
export function check(said: string, holds: boolean, found?: unknown): void {
  if (holds) return;
  throw new NotSo(found === undefined ? `Not so: ${said}` : `Not so: ${said}\n  found: ${JSON.stringify(found)}`);
}
