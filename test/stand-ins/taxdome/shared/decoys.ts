/** A row of the invoices page. */
export interface Invoice {
  readonly number: string;
  readonly client: string;
  /** ISO date. */
  readonly date: string;
  readonly status: 'paid' | 'unpaid' | 'overdue';
  readonly amount: number;
}

/** A row of the clients page. */
export interface Client {
  readonly name: string;
  readonly type: 'company' | 'individual';
  readonly email: string;
}
