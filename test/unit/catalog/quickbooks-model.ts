import { pick } from '../../../lib/catalog/compare';
import type { Decision } from '../../../lib/catalog/decision';
import type { Item } from '../../../lib/catalog/item';
import type { Link } from '../../../lib/catalog/link';
import { foldName, sameName } from '../../../lib/catalog/name';
import type { Service } from '../../../lib/catalog/service';
import { itemValues, serviceValues } from '../../../lib/catalog/service-values';
import type { Snapshot } from '../../../lib/catalog/snapshot';
import type { Field, Values } from '../../../lib/catalog/values';

/**
 * QuickBooks and the engine's memory of it, as far as a plan can tell: what each decision would make of them if all went well. A name stands once under a parent, inactive items included, and a
 * write that breaks that is refused and changes nothing.
 */
export class QuickBooksModel {
  readonly items: Item[];
  readonly links: Map<string, Link>;
  readonly decisions: Map<string, Snapshot['decisions'] extends ReadonlyMap<string, infer D> ? D : never>;
  readonly services: Service[];
  /** Keys of services whose last write was refused, and why. */
  readonly refused = new Map<string, 'name' | 'category'>();
  created = 0;

  constructor(readonly start: Snapshot) {
    this.items = [...start.items];
    this.links = new Map(start.links);
    this.decisions = new Map(start.decisions);
    this.services = [...start.services];
  }

  get snapshot(): Snapshot {
    const { items, links, decisions, services } = this;
    const unseen = this.start.unseen.filter(({ key }) => links.has(key) && services.some((each) => each.key === key));
    return {
      ...this.start,
      items: [...items],
      links: new Map(links),
      decisions: new Map(decisions),
      services: [...services],
      unseen,
    };
  }

  /** Does what was decided for one service. */
  apply(key: string, decision: Decision): void {
    const service = this.services.find((each) => each.key === key);
    if (!service) return;
    this.refused.delete(key);
    if (decision.kind === 'create') this.#create(service, decision.values);
    if (decision.kind === 'link') this.#link(service, decision.itemId);
    if (decision.kind === 'update' || decision.kind === 'link')
      this.#update(service, decision.itemId, decision.changes);
  }

  values(item: Item): Values {
    return itemValues(item, this.#byId());
  }

  #byId(): ReadonlyMap<string, Item> {
    return new Map(this.items.map((item) => [item.id, item]));
  }

  #create(service: Service, values: Values): void {
    const parentId = this.#category(values.category);
    if (parentId === undefined || this.#isTaken(values.name, parentId)) {
      this.refused.set(service.key, parentId === undefined ? 'category' : 'name');
      return;
    }
    const item = this.#add({ ...values, type: 'Service', parentId });
    this.created += 1;
    this.links.set(service.key, {
      ...{ serviceKey: service.key, itemId: item.id, origin: 'created' },
      base: { service: values, item: this.values(item) },
      wroteSku: values.sku ?? null,
      syncedAt: 1,
    });
    this.#forget(service.key);
  }

  #link(service: Service, itemId: string): void {
    const item = this.items.find(({ id }) => id === itemId);
    if (!item) throw new Error('a link to nothing');
    for (const [key, link] of this.links) {
      if (link.itemId !== itemId) continue;
      this.links.delete(key);
      this.services.splice(
        this.services.findIndex((each) => each.key === key),
        1,
      );
    }
    this.links.set(service.key, {
      ...{ serviceKey: service.key, itemId, origin: 'matched' },
      base: { service: serviceValues(service, this.start.settings), item: this.values(item) },
      wroteSku: null,
      syncedAt: 1,
    });
    this.#forget(service.key);
  }

  #update(service: Service, itemId: string, changes: Partial<Values>): void {
    const link = this.links.get(service.key);
    const index = this.items.findIndex(({ id }) => id === itemId);
    const item = this.items[index];
    if (!item || !link) throw new Error('an update of nothing');
    const { category, name, ...rest } = changes;
    const parentId = category === undefined ? item.parentId : this.#category(category);
    const moves = name !== undefined || category !== undefined;
    if (parentId === undefined || (moves && this.#isTaken(name ?? item.name, parentId, itemId))) {
      this.refused.set(service.key, parentId === undefined ? 'category' : 'name');
      return;
    }
    const now: Item = { ...item, ...rest, name: name ?? item.name, parentId, syncToken: `${item.syncToken}'` } as Item;
    this.items[index] = now;
    const written = Object.keys(changes) as Field[];
    this.links.set(service.key, {
      ...link,
      base: {
        service: { ...link.base.service, ...pick(changes as Values, written) },
        item: { ...link.base.item, ...pick(this.values(now), written) },
      },
      wroteSku: changes.sku ?? link.wroteSku,
    });
    this.#forget(service.key);
  }

  /** The id of the category, made where there is none; undefined where its name is another item's. */
  #category(name: string | null | undefined): string | null | undefined {
    if (!name) return null;
    const found = this.items
      .filter((item) => item.type === 'Category' && item.active && sameName(item.name, name))
      .sort((a, b) => Number(b.parentId === null) - Number(a.parentId === null))[0];
    if (found) return found.id;
    return this.#isTaken(name, null) ? undefined : this.#add({ name, type: 'Category', parentId: null }).id;
  }

  #isTaken(name: string, parentId: string | null, except?: string): boolean {
    const parent = parentId === null ? '' : (this.#byId().get(parentId)?.name ?? '');
    return this.items.some(
      (item) =>
        item.id !== except &&
        (sameName(item.name, name) || (!item.active && sameName(item.name.replace(' (deleted)', ''), name))) &&
        foldName(this.values(item).category ?? '') === foldName(parent),
    );
  }

  #add(item: Pick<Item, 'type' | 'parentId'> & Values): Item {
    const { name, type, parentId, description = null, rate = null, sku = null } = item;
    const made = { id: `new${this.items.length}`, syncToken: '0', active: true, incomeAccountId: '1', updatedAt: null };
    const whole = { ...made, name, type, parentId, description, rate, sku };
    this.items.push(whole);
    return whole;
  }

  /** A decision that was carried out is not one for the next time. */
  #forget(key: string): void {
    const kind = this.decisions.get(key)?.kind;
    if (kind === 'create' || kind === 'link' || kind === 'keep') this.decisions.delete(key);
  }
}
