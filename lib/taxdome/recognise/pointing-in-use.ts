import type { Pointing } from '../../catalog/pointing';
import { shared } from '../shared';

/** What a person said of this firm's list, null where nobody was asked. */
export function pointingInUse(): Pointing | null {
  return shared.pointing ?? null;
}

/**
 * Recognition goes by this answer from now on.
 *
 * @returns whether it is another one than before
 */
export function followPointing(pointing: Pointing | null): boolean {
  const changed = JSON.stringify(pointing) !== JSON.stringify(pointingInUse());
  shared.pointing = pointing;
  return changed;
}
