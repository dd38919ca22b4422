import type { Random } from '../../campaigns/kills/random';
import type { ItemSeed } from '../../stand-ins/intuit';

/** What happens to a run of copies, and how often. */
export interface Scale {
  readonly items: number;
  readonly kills: number;
  readonly reloads: number;
  readonly refusals: number;
  /** Shortest and longest time of a save: one that takes long is still on its way when the reloaded page shows its list. */
  readonly saveMs: [number, number];
}

/** `npm run campaign` plays the whole, `npm test` a sample of it. */
export const SCALE: Scale = process.env.CAMPAIGN
  ? { items: 300, kills: 20, reloads: 5, refusals: 10, saveMs: [100, 800] }
  : { items: 12, kills: 1, reloads: 1, refusals: 1, saveMs: [60, 120] };

/** Something that happens to the browser while the items are copied. */
export interface Disturbance {
  readonly kind: 'kill' | 'reload';
  /** It happens after so many saves have reached TaxDome since the run began, … */
  readonly afterSaves: number;
  /** … so many milliseconds later: while the save is answered, while its row is drawn, or while the next form is filled. */
  readonly laterMs: number;
}

/** A name that TaxDome refuses, and what its form says about it. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
}

/** Until then a save may be under way of which nobody has recorded the end. */
const ONE_SAVE_MS = 120;
/** From one save to the next it takes about that long. */
const ONE_ITEM_MS = 900;

/** The moments of all disturbances, spread over the run: it is divided into as many parts, and one falls into each. */
export function dealDisturbances({ items, kills, reloads }: Scale, random: Random): Disturbance[] {
  const kinds = random.shuffled([
    ...Array.from({ length: kills }, () => 'kill' as const),
    ...Array.from({ length: reloads }, () => 'reload' as const),
  ]);
  const counts = { kill: 0, reload: 0 };
  // The last two items are left in peace, so that the run is still under way when the last one comes.
  const part = (items - 2) / kinds.length;
  return kinds.map((kind, index) => ({
    kind,
    afterSaves: 1 + Math.floor(index * part + random.next() * part),
    // Every other one of its kind comes where a service may be there and not yet be known.
    laterMs: random.below(counts[kind]++ % 2 === 0 ? ONE_SAVE_MS : ONE_ITEM_MS),
  }));
}

/** The company's items: prices of their own, both units, half of them with a description, and names with more than letters. */
export function itemsToCopy({ items }: Scale): ItemSeed[] {
  const kinds = ['Filing', 'Révision', 'Payroll & benefits', 'Owner’s “letter”'];
  return Array.from({ length: items }, (_, index) => ({
    name: `${kinds[index % kinds.length]} ${String(index + 1).padStart(3, '0')}`,
    price: String(40 + index * 1.25),
    sku: index % 3 === 0 ? 'Hour' : 'Item',
    description: index % 2 === 0 ? `What number ${index + 1} holds` : '',
  }));
}

/** Those of the items that TaxDome refuses, each with words of its own. */
export function dealRefusals({ refusals }: Scale, items: readonly ItemSeed[], random: Random): Refusal[] {
  return random
    .shuffled(items)
    .slice(0, refusals)
    .map(({ name }, index) => ({ name, message: `Rule ${index + 1} of this firm keeps “${name}” out` }));
}
