import type { Belief } from './belief';
import { access } from './beliefs/access';
import { batches } from './beliefs/batches';
import { characters } from './beliefs/characters';
import { connection } from './beliefs/connection';
import { names } from './beliefs/names';
import { prices } from './beliefs/prices';
import { queries } from './beliefs/queries';
import { requestids } from './beliefs/requestids';
import { updates } from './beliefs/updates';

/** In the order in which they are tried. The items that the first group makes are inactive again before the second is tried. */
export const BELIEFS: { readonly books: readonly Belief[]; readonly connection: readonly Belief[] } = {
  books: [...requestids, ...batches, ...names, ...characters, ...prices, ...updates, ...queries, ...access],
  connection,
};
