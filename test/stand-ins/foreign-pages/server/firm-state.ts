import { vocabulary } from '../data';
import { seedServices } from '../data/seed-services';
import type { ForeignService, ListQuery, Part, ServiceDraft } from '../shared/wire';
import { canonicalDecimal } from './canonical-decimal';

/** Why a form is refused, or null. */
function fault(draft: Partial<ServiceDraft>): string | null {
  if (draft.name !== undefined && draft.name.trim() === '') return 'name is empty';
  if (draft.name !== undefined && draft.name.length > 500) return 'name is too long';
  if (typeof draft.rate === 'string' && !/^-?\d+(\.\d{1,7})?$/.test(draft.rate)) return 'rate is not a number';
  return null;
}

const stored = (service: ForeignService): ForeignService => ({
  ...service,
  name: service.name.trim(),
  rate: service.rate === null ? null : canonicalDecimal(service.rate),
});

/** The services and categories of one firm, in memory. */
export class FirmState {
  #services: ForeignService[];
  #categories: string[];
  #next: number;
  readonly #compare: Intl.Collator;

  constructor(locale: string, currency: string, count: number, given?: readonly ForeignService[]) {
    this.#services = (given ?? seedServices(locale, currency, count)).map(stored);
    this.#categories = [
      ...new Set([...vocabulary(locale).categories, ...this.#services.flatMap(({ category }) => category ?? [])]),
    ];
    this.#next = Math.max(0, ...this.#services.map(({ id }) => id)) + 1;
    this.#compare = new Intl.Collator(locale, { numeric: true });
  }

  all(): readonly ForeignService[] {
    return this.#services;
  }

  categories(): readonly string[] {
    return this.#categories;
  }

  addCategory(name: string): void {
    const wanted = name.trim();
    if (wanted !== '' && !this.#categories.includes(wanted)) this.#categories.push(wanted);
  }

  list({ archived = false, q, category, sort, order, offset = 0, limit }: ListQuery): Part<ForeignService> {
    const wanted = q?.trim().toLowerCase() ?? '';
    const found = this.#services.filter(
      (service) =>
        service.archived === archived &&
        (category === undefined || service.category === category) &&
        (wanted === '' || `${service.name}\n${service.description}`.toLowerCase().includes(wanted)),
    );
    if (sort) found.sort((a, b) => this.#order(a, b, sort) * (order === 'desc' ? -1 : 1));
    return { items: found.slice(offset, limit === undefined ? undefined : offset + limit), total: found.length };
  }

  create(draft: ServiceDraft): ForeignService | string {
    const wrong = fault(draft);
    if (wrong) return wrong;
    const service = stored({
      id: this.#next,
      name: draft.name,
      description: draft.description ?? '',
      rate: draft.rate ?? null,
      rateType: draft.rateType ?? null,
      category: draft.category ?? null,
      archived: false,
    });
    this.#next += 7;
    this.#services.unshift(service);
    if (service.category) this.addCategory(service.category);
    return service;
  }

  change(id: number, fields: Partial<ForeignService>): ForeignService | string | undefined {
    const at = this.#services.findIndex((service) => service.id === id);
    const old = this.#services[at];
    if (!old) return undefined;
    const wrong = fault(fields);
    if (wrong) return wrong;
    const changed = stored({ ...old, ...fields, id });
    this.#services[at] = changed;
    if (changed.category) this.addCategory(changed.category);
    return changed;
  }

  remove(id: number): boolean {
    const before = this.#services.length;
    this.#services = this.#services.filter((service) => service.id !== id);
    return this.#services.length < before;
  }

  #order(a: ForeignService, b: ForeignService, by: NonNullable<ListQuery['sort']>): number {
    if (by === 'rate') return Number(a.rate ?? Number.NEGATIVE_INFINITY) - Number(b.rate ?? Number.NEGATIVE_INFINITY);
    return this.#compare.compare(a[by] ?? '', b[by] ?? '');
  }
}
