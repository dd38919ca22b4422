import { expect } from 'vitest';
import type { ItemSeed } from '../../stand-ins/intuit';
import type { StoredService } from '../../stand-ins/taxdome';
import type { ExtensionDatabase } from '../harness/extension-database';
import type { World } from '../harness/world';
import type { CopyReport } from './copy-report';
import { savedNames } from './disturbed-run';
import type { Refusal } from './run-plan';

/** What a run of copies had to do, and what stood in TaxDome before it. */
export interface Wish {
  readonly before: readonly StoredService[];
  readonly items: readonly ItemSeed[];
  readonly refusals: readonly Refusal[];
}

/** The items of a run that TaxDome takes. */
export function accepted({ items, refusals }: Wish): ItemSeed[] {
  const refused = new Set(refusals.map(({ name }) => name));
  return items.filter(({ name }) => !refused.has(name));
}

/** TaxDome holds every accepted item as one new service with its values, and nothing else that is new; each was saved once. */
export function expectMadeOnce(world: World, wish: Wish): void {
  const known = new Set(wish.before.map(({ id }) => id));
  const made = world.firm.services().filter(({ id }) => !known.has(id));
  const values = ({ name, rate, rateType, description }: StoredService) => ({ name, rate, rateType, description });
  const wanted = accepted(wish).map(({ name, price, sku, description }) => ({
    name,
    rate: Number(price),
    rateType: sku === 'Hour' ? 'hour' : 'item',
    description,
  }));
  expect(byName(made.map(values))).toEqual(byName(wanted));
  // TaxDome refuses a name that it has; but that was not to be tried.
  const names = savedNames(world);
  const counts = accepted(wish).map(({ name }) => ({ name, saves: names.filter((each) => each === name).length }));
  const wrong = counts.flatMap(({ name, saves }) => (saves === 1 ? [] : [`${name} was saved ${saves} times`]));
  expect(wrong.join(', ')).toBe('');
}

/** The popup tells how many services were added, and of each that was not, what TaxDome said. */
export async function expectReported(report: CopyReport, wish: Wish): Promise<void> {
  expect(await report.result()).toBe(`${accepted(wish).length} services added. ${wish.refusals.length} not added.`);
  const said = new Map(wish.refusals.map(({ name, message }) => [name, `TaxDome refused it: ${message}`]));
  const wanted = wish.items.map(({ name }) => ({ name, text: said.get(name) ?? 'Added, seen in the list' }));
  expect(byName(await report.rows())).toEqual(byName(wanted));
}

/** Every copied service has the link to its item, with where it came from, and each item of the run stands in the activity once. */
export async function expectLinked(world: World, database: ExtensionDatabase, wish: Wish): Promise<void> {
  const { links, services, journal } = await database.read();
  const ids = new Map(world.company.items().map(({ Name, Id }) => [Name, Id]));
  const names = new Map(services.map(({ key, name }) => [key, name]));
  const copied = links.filter(({ origin }) => origin === 'copied');
  const pairs = copied.map(({ serviceKey, itemId }) => ({ name: names.get(serviceKey) ?? serviceKey, itemId }));
  const wanted = accepted(wish).map(({ name }) => ({ name, itemId: ids.get(name) ?? 'none' }));
  expect(byName(pairs)).toEqual(byName(wanted));
  const told = (kind: string) => journal.flatMap((entry) => (entry.kind === kind ? [entry.name] : [])).sort();
  expect(told('copied')).toEqual(wanted.map(({ name }) => name).sort());
  expect(told('copy-failed')).toEqual(wish.refusals.map(({ name }) => name).sort());
}

function byName<Named extends { readonly name: string }>(values: readonly Named[]): Named[] {
  return [...values].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
