import type { JournalEntry } from '../../../lib/store/journal-entry';
import type { World } from '../../browser/harness/world';
import { differences } from '../../demo/same-values';
import type { ItemRecord } from '../../stand-ins/intuit';
import type { StoredService } from '../../stand-ins/taxdome';
import type { Random } from './random';
import type { Edit } from './rounds';

/** What QuickBooks must hold of a service where that is not simply what TaxDome holds. */
interface Expected {
  /** How often its item was written, by us and by the bookkeeper; null where either order of the two is right. */
  writes: number | null;
  /** The bookkeeper's, which nobody writes over. */
  name?: string;
  price?: string;
  taxable?: boolean;
}

type Change = 'new' | 'rate' | 'name' | 'description';

const CATEGORIES = ['Tax preparation', 'Bookkeeping', 'Payroll', 'Advisory', 'Estates', 'Audit'];

/** What happens to the services and items of a firm in a campaign, and what must have become of them. */
export class Books {
  readonly #world: World;
  readonly #random: Random;
  readonly #expected = new Map<string, Expected>();
  /** What was changed in TaxDome in this round, by service. */
  #changed = new Map<string, Set<Change>>();
  /** Names of the items as they stood at the end of the last round. */
  readonly #synced = new Map<string, string>();
  #count = 0;

  /** Begins with what is synced now. */
  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
    for (const { id } of world.firm.services()) this.#expected.set(id, { writes: 0 });
    this.remember();
  }

  /** Services whose names in this round's list have something to be written. */
  get changed(): StoredService[] {
    return this.#world.firm.services().filter(({ id }) => this.#changed.has(id));
  }

  /** Services that the bookkeeper's price has left for a person to decide. */
  get undecided(): string[] {
    const { firm } = this.#world;
    return firm.services().flatMap(({ id, name }) => (this.#expected.get(id)?.price === undefined ? [] : [name]));
  }

  /** Adds, renames, re-prices or describes so many services in TaxDome. */
  change(count: number): void {
    this.#changed = new Map();
    for (let turn = 0; turn < count; turn += 1) {
      if (this.#random.chance(0.4)) this.#add();
      else this.#alter(this.#random.pick(this.#free()));
    }
  }

  /** A colleague changes one more. */
  changeOneMore(): void {
    const [service] = this.#random.shuffled(this.#free().filter(({ id }) => !this.#changed.has(id)));
    if (service) this.#alter(service);
  }

  /** The bookkeeper edits an item in QuickBooks, where there is one for such an edit. */
  edit(kind: Edit): void {
    const { firm, company } = this.#world;
    const linked = firm.services().filter(({ id }) => this.#item(id) && this.#expectation(id).price === undefined);
    const candidates = linked.filter(({ id }) => {
      const changes = [...(this.#changed.get(id) ?? [])];
      if (kind === 'rename') return changes.length === 0;
      return kind === 'price' ? changes.length === 1 && changes[0] === 'rate' : changes.length > 0;
    });
    const [service] = this.#random.shuffled(candidates);
    const item = service && this.#item(service.id);
    if (!service || !item) return;
    const expected = this.#expectation(service.id);
    if (kind === 'price') {
      const price = String(5_000 + this.#count++);
      company.edit(item.Id, { UnitPrice: price });
      Object.assign(expected, { price, writes: null });
      return;
    }
    if (expected.writes !== null) expected.writes += 1;
    if (kind === 'rename') {
      const name = `Bookkeeper's ${++this.#count}`;
      company.edit(item.Id, { Name: name });
      expected.name = name;
    } else {
      expected.taxable = !item.Taxable;
      company.edit(item.Id, { Taxable: expected.taxable });
    }
  }

  /** What of this round's changes QuickBooks does not hold yet. */
  outstanding(): string[] {
    return this.changed.flatMap((service) => differences(this.#wanted(service), this.#world.company));
  }

  /** Whatever is not as it must be. */
  breaches(journal: readonly JournalEntry[]): string[] {
    const { firm, company } = this.#world;
    const items = company.items();
    const services = firm.services();
    const named = items.filter(({ Type }) => Type !== 'Category');
    const categories = items.filter(({ Type }) => Type === 'Category').map(({ Name }) => Name);
    return [
      ...(named.length === services.length ? [] : [`${named.length} items for ${services.length} services`]),
      ...(new Set(categories).size === categories.length ? [] : [`a category twice: ${categories.join(', ')}`]),
      ...services.flatMap((service) => this.#breachesOf(service)),
      ...this.#journalBreaches(journal),
      ...this.#replayBreaches(),
    ];
  }

  #add(): void {
    const category = this.#random.chance(0.5) ? this.#random.pick(CATEGORIES) : null;
    const { id } = this.#world.firm.add({
      name: `Service ${String(++this.#count).padStart(3, '0')}`,
      rate: 50 + this.#random.below(4_000) / 4,
      rateType: this.#random.pick(['hour', 'item', null]),
      description: this.#random.chance(0.3) ? `As agreed, ${this.#count}` : '',
      category,
    });
    this.#expected.set(id, { writes: 0 });
    this.#changed.set(id, new Set(['new']));
  }

  #alter({ id, name, rate }: StoredService): void {
    const { firm } = this.#world;
    const expected = this.#expectation(id);
    const changes = this.#changed.get(id) ?? new Set();
    const kinds: Change[] = expected.name === undefined ? ['rate', 'name', 'description'] : ['rate'];
    const kind = this.#random.pick(kinds);
    this.#count += 1;
    if (kind === 'name') firm.edit(id, { name: `${name.replace(/ \(.*/, '')} (${this.#count})` });
    else if (kind === 'description') firm.edit(id, { description: `As agreed, ${this.#count}` });
    else firm.edit(id, { rate: (rate ?? 0) + 1 });
    if (changes.size === 0 && expected.writes !== null) expected.writes += 1;
    this.#changed.set(id, changes.add(kind));
  }

  /** Those whose values are TaxDome's alone to change. */
  #free(): StoredService[] {
    return this.#world.firm.services().filter(({ id }) => this.#expectation(id).price === undefined);
  }

  #expectation(id: string): Expected {
    const expected = this.#expected.get(id);
    if (!expected) throw new Error(`Nothing is expected of service ${id}.`);
    return expected;
  }

  #item(id: string): ItemRecord | undefined {
    const { firm, company } = this.#world;
    const names = [this.#expectation(id).name ?? this.#synced.get(id), firm.byId(id)?.name];
    return company.items().find(({ Name, Type }) => names.includes(Name) && Type !== 'Category');
  }

  /** What is in QuickBooks now is what the next round begins with. */
  remember(): void {
    for (const { id, name } of this.#world.firm.services()) this.#synced.set(id, this.#expectation(id).name ?? name);
  }

  #wanted(service: StoredService): StoredService {
    const { name = service.name, price } = this.#expectation(service.id);
    return { ...service, name, rate: price === undefined ? service.rate : Number(price) };
  }

  #breachesOf(service: StoredService): string[] {
    const { company } = this.#world;
    const { writes, taxable } = this.#expectation(service.id);
    const wanted = this.#wanted(service);
    const { name } = wanted;
    const item = company.items().find(({ Name, Type }) => Name === name && Type !== 'Category');
    return [
      ...differences(wanted, company),
      ...(writes === null || item?.SyncToken === String(writes)
        ? []
        : [`${name} was written ${item?.SyncToken} times instead of ${writes}`]),
      ...(taxable === undefined || item?.Taxable === taxable ? [] : [`${name}: the bookkeeper's tax is gone`]),
    ];
  }

  /** Each changed service stands in the journal once, and nothing else does. */
  #journalBreaches(journal: readonly JournalEntry[]): string[] {
    const { company } = this.#world;
    const written = journal.filter(({ kind }) => kind === 'created' || kind === 'updated');
    const strange = journal.filter(({ kind }) => !['created', 'updated', 'category-created'].includes(kind));
    const ids = new Map(
      this.changed.map((service): [string, boolean] => {
        const { name = service.name, price } = this.#expectation(service.id);
        const item = company.items().find((each) => each.Name === name && each.Type !== 'Category');
        return [item?.Id ?? name, price !== undefined];
      }),
    );
    const counts = (id: string) => written.filter(({ itemId }) => itemId === id).length;
    return [
      ...strange.map(({ kind, name, error }) => `journal: ${kind} ${name} ${error?.code ?? ''}`),
      ...written.flatMap(({ itemId, name }) => (ids.has(itemId ?? '') ? [] : [`journal: ${name} was not changed`])),
      ...[...ids].flatMap(([id, isUndecided]) =>
        counts(id) === 1 || (isUndecided && counts(id) === 0) ? [] : [`journal: item ${id} ${counts(id)} times`],
      ),
    ];
  }

  /** One `requestid` has one body, whatever happened. */
  #replayBreaches(): string[] {
    const bodies = new Map<string, string>();
    return this.#world.writes().flatMap(({ requestid, bodyRaw }) => {
      const known = bodies.get(requestid ?? '') ?? bodyRaw;
      bodies.set(requestid ?? '', known);
      return known === bodyRaw ? [] : [`request ${requestid} was sent with another body`];
    });
  }
}
