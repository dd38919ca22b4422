/** What the pages and their server say to each other. */

/** A service as the firm keeps it. `rate` is an exact decimal with a point and no idle zeros (`1234.5`), null where none was entered. */
export interface ForeignService {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly rate: string | null;
  readonly rateType: 'hour' | 'item' | null;
  readonly category: string | null;
  readonly archived: boolean;
}

/** What a form sends. */
export type ServiceDraft = Omit<ForeignService, 'id' | 'archived'>;

/** A part of a list and how many there are in all. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** What a list is asked for; everything is optional, and without `limit` all of it comes. */
export interface ListQuery {
  readonly archived?: boolean;
  readonly q?: string;
  readonly sort?: 'name' | 'rate' | 'category' | 'rateType';
  readonly order?: 'asc' | 'desc';
  readonly category?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export interface Invoice {
  readonly id: number;
  readonly number: string;
  readonly client: string;
  readonly service: string;
  readonly rate: string;
  readonly quantity: number;
  readonly amount: string;
  readonly status: 'paid' | 'unpaid' | 'overdue';
}

export interface TimeEntry {
  readonly id: number;
  readonly date: string;
  readonly member: string;
  readonly client: string;
  readonly service: string;
  readonly hours: number;
  readonly rate: string;
  readonly amount: string;
}

export interface Client {
  readonly id: number;
  readonly name: string;
  readonly type: 'company' | 'person';
  readonly category: string;
  readonly balance: string;
}

/** What the document tells the page at its start. */
export interface PageConfig {
  readonly firm: string;
  readonly locale: string;
  readonly currency: string;
  readonly nonce: string;
  /** Where the services page is. */
  readonly home: string;
}
