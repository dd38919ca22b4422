import { dictionaries, type Language, type Words } from '../app/words';
import type { FirmSeed, ServiceSeed } from '../options';
import type { ColumnName } from '../shared/layouts';
import type { ServiceDraft, StoredService } from '../shared/service';

const key = (name: string) => name.normalize('NFC').trim().toLowerCase();

/** Ids for one server's services, the same at each start, so that two servers with the same seed hold the same. */
export function serviceIds(): () => string {
  let last = 7_204_100;
  return () => {
    last += 7;
    return String(last);
  };
}

/** One firm's data. Lives as long as its server; its methods are what somebody else's work at the same firm does, and check nothing. */
export class Firm {
  readonly host: string;
  readonly name: string;
  readonly currency: string;
  /** The firm's own columns, null for those of the layout. */
  readonly columns: readonly ColumnName[] | null;
  readonly #numberFormat: string | undefined;
  readonly #services = new Map<string, StoredService>();
  readonly #categories: string[];
  #language: Language;

  constructor(
    seed: FirmSeed,
    readonly nextId: () => string,
  ) {
    this.host = seed.host;
    this.name = seed.name;
    this.currency = seed.currency;
    this.columns = seed.columns ?? null;
    this.#language = seed.language;
    this.#numberFormat = seed.numberFormat;
    this.#categories = [...seed.categories];
    for (const service of seed.services) this.add(service);
  }

  get language(): Language {
    return this.#language;
  }

  get words(): Words {
    return dictionaries[this.#language];
  }

  get numberFormat(): string {
    return this.#numberFormat ?? this.words.numberFormat;
  }

  get categories(): readonly string[] {
    return this.#categories;
  }

  /** Every service, archived ones too, in the order of creation. */
  services(): StoredService[] {
    return [...this.#services.values()];
  }

  /** The service of exactly this name, an active one before an archived one. */
  service(name: string): StoredService | undefined {
    const found = this.services().filter((each) => each.name === name);
    return found.find((each) => !each.archived) ?? found[0];
  }

  byId(id: string): StoredService | undefined {
    return this.#services.get(id);
  }

  /** Whether another service, archived ones too, has this name as TaxDome compares names. */
  taken(name: string, exceptId?: string): boolean {
    return this.services().some((each) => each.id !== exceptId && key(each.name) === key(name));
  }

  add(seed: ServiceSeed): StoredService {
    const service: StoredService = {
      id: this.nextId(),
      name: seed.name,
      description: seed.description ?? '',
      rate: seed.rate ?? null,
      rateType: seed.rateType ?? null,
      taxable: seed.taxable ?? false,
      category: seed.category ?? null,
      archived: seed.archived ?? false,
      individualRates: seed.individualRates ?? 0,
      ownSync: seed.ownSync ?? 'synced',
    };
    this.#services.set(service.id, service);
    if (service.category) this.addCategory(service.category);
    return service;
  }

  edit(id: string, changes: Partial<ServiceDraft & Pick<StoredService, 'archived' | 'ownSync'>>): StoredService {
    const old = this.#services.get(id);
    if (!old) throw new Error(`no service ${id} at ${this.host}`);
    const service = { ...old, ...changes };
    this.#services.set(id, service);
    if (service.category) this.addCategory(service.category);
    return service;
  }

  archive(id: string): StoredService {
    return this.edit(id, { archived: true });
  }

  restore(id: string): StoredService {
    return this.edit(id, { archived: false });
  }

  remove(id: string): void {
    if (!this.#services.delete(id)) throw new Error(`no service ${id} at ${this.host}`);
  }

  /** Adds a category unless there is one of this name; tells whether it did. */
  addCategory(name: string): boolean {
    if (this.#categories.some((each) => key(each) === key(name))) return false;
    this.#categories.push(name);
    return true;
  }

  /** What the user does in the account's settings; open pages show it after a reload. */
  setLanguage(language: Language): void {
    this.#language = language;
  }
}
