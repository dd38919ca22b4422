import type { Pointing } from '../../catalog/pointing';

/** Shared by the content script and those that the worker injects later into the same isolated world; the page can't see it. */
const shared = globalThis as { taxdomePointing?: Pointing | null };

/** What a person said of this firm's list, null where nobody was asked. */
export function pointingInUse(): Pointing | null {
  return shared.taxdomePointing ?? null;
}

/**
 * Recognition goes by this answer from now on.
 *
 * @returns whether it is another one than before
 */
export function followPointing(pointing: Pointing | null): boolean {
  const changed = JSON.stringify(pointing) !== JSON.stringify(pointingInUse());
  shared.taxdomePointing = pointing;
  return changed;
}
