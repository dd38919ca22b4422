import type { EvidenceName } from '../../catalog/evidence-names';
import type { Columns } from './columns';
import { isServices } from './page-words';
import type { Surroundings } from './surroundings';

/** One reason for or against the list being the services list. */
export interface Evidence {
  readonly name: EvidenceName;
  readonly weight: number;
}

/** From this score on the list is acted on; from the other on the user is asked. */
export const SURE = 55;
export const MAYBE = 40;

const WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  'head-name': 12,
  'head-rate': 15,
  'head-unit': 18,
  'head-maybe-unit': 6,
  'head-category': 8,
  'head-description': 4,
  'cells-money': 15,
  'cells-numbers': 5,
  'cells-per-hour': 12,
  'cells-unit': 22,
  'create-service-button': 20,
  'sub-tabs': 10,
  heading: 8,
  address: 8,
  'no-name': -100,
  'no-rate': -40,
  'several-amounts': -15,
  'create-other-button': -15,
  'nothing-of-services': -15,
  'decoy-date': -40,
  'decoy-invoice': -40,
  'decoy-client': -60,
  'decoy-total': -35,
  'decoy-quantity': -40,
  'decoy-person': -60,
  'decoy-product': -40,
  'decoy-status': -12,
  'cells-dates': -40,
  'in-dialog': -70,
  // Says why a list is not acted on; it takes nothing from its being the services list.
  'sub-tab-unclear': 0,
  'log-in': -100,
  // What a person said outweighs the rest.
  confirmed: 100,
  pointed: 200,
  refused: -200,
};

/** Weighs a list. Pure evidence: no class, id or address of TaxDome's is relied on. */
export function weigh(columns: Columns, around: Surroundings): Evidence[] {
  const { roles, named, facts } = columns;
  const names: EvidenceName[] = [];
  const add = (when: boolean | undefined, name: EvidenceName) => when && names.push(name);
  const rate = roles.rate === undefined ? undefined : facts[roles.rate];
  const unit = roles.unit === undefined ? undefined : facts[roles.unit];
  for (const role of ['name', 'rate', 'category', 'description'] as const) add(named.has(role), `head-${role}`);
  add(
    named.has('unit'),
    unit && unit.units < 0.8 && unit.header.split(' ').length < 2 ? 'head-maybe-unit' : 'head-unit',
  );
  add(rate && rate.filled > 0 && rate.marked >= 0.6, 'cells-money');
  add(rate && rate.filled > 0 && rate.marked < 0.6 && rate.money >= 0.7, 'cells-numbers');
  add(rate && rate.perHour > 0, 'cells-per-hour');
  add(unit ? unit.filled > 0 && unit.units >= 0.8 : (rate?.perUnit ?? 0) >= 0.6, 'cells-unit');
  add(around.createButton !== null, 'create-service-button');
  add(around.subTabs, 'sub-tabs');
  add(around.heading, 'heading');
  add(around.address, 'address');
  add(around.createButton === null && around.createsOther, 'create-other-button');
  const speaksOfServices = around.heading || around.address || facts.some(({ header }) => isServices(header));
  add(around.createButton === null && !speaksOfServices, 'nothing-of-services');
  // Services to choose from are shown in dialogs all over the app.
  add(around.inDialog && around.createButton === null && !around.subTabs, 'in-dialog');
  add(roles.name === undefined, 'no-name');
  add(roles.rate === undefined, 'no-rate');
  // A rate that is told by the hour is not mistaken for another amount.
  const sure = named.has('rate') || (rate !== undefined && rate.perUnit > 0);
  add(!sure && facts.filter((column) => column.marked >= 0.6).length > 1, 'several-amounts');
  // What a head named is what it is; a column that was only guessed may still be another list's.
  const taken = new Set([...named].map((role) => roles[role]));
  const decoys = new Set(facts.flatMap((column, index) => (column.decoy && !taken.has(index) ? [column.decoy] : [])));
  for (const decoy of decoys) add(true, `decoy-${decoy}`);
  add(!decoys.has('date') && facts.some((column) => column.filled > 0.3 && column.dates >= 0.6), 'cells-dates');
  return [...new Set(names)].map(piece);
}

export function piece(name: EvidenceName): Evidence {
  return { name, weight: WEIGHTS[name] };
}

/** The sum of the weights. */
export function score(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}
