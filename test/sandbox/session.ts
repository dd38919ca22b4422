import { randomUUID } from 'node:crypto';
import type { Account, Company, Item } from '../../lib/catalog/item';
import type { Values } from '../../lib/catalog/values';
import { batchBody, sendBatch } from '../../lib/quickbooks/batch';
import { type QuickBooksClient, quickBooksClient } from '../../lib/quickbooks/client';
import { categoryBody, createBody } from '../../lib/quickbooks/item-body';
import { QuickBooksError } from '../../lib/quickbooks/quickbooks-error';
import type { Fetch } from '../../lib/quickbooks/token-request';
import type { OwnNames } from './own-names';
import { rawItem } from './raw-item';
import type { Recorder } from './recorder';
import { refusal, throwUnlessRefused } from './refusal';
import type { SignIn } from './sign-in';

interface SessionOptions {
  readonly realmId: string;
  readonly company: Company;
  /** Income accounts, the best choice first. */
  readonly accounts: readonly [Account, ...Account[]];
  readonly signIn: SignIn;
  readonly recorder: Recorder;
  /** Already recorded. */
  readonly fetch: Fetch;
  readonly turn: (kind: 'batch' | 'other') => Promise<() => void>;
  readonly names: OwnNames;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Whether the person gave leave to wait for ten minutes. */
  readonly patient: boolean;
  readonly keepConnection: boolean;
}

/** What beliefs work with: the product's own client for one sandbox company, and names that say who made the items. */
export class Session {
  readonly client: QuickBooksClient;

  constructor(readonly options: SessionOptions) {
    this.client = this.clientWith({});
  }

  get company(): Company {
    return this.options.company;
  }

  /** The account that new items get. */
  get account(): Account {
    return this.options.accounts[0];
  }

  /** A client that is other than the product's in the given. */
  clientWith(other: Partial<Parameters<typeof quickBooksClient>[0]>): QuickBooksClient {
    const { realmId, signIn, fetch, turn, now } = this.options;
    const { accessToken } = signIn;
    return quickBooksClient({ environment: 'sandbox', realmId, accessToken, fetch, turn, now, ...other });
  }

  name(label: string): string {
    return this.options.names.name(label);
  }

  /** One operation of `item-body.ts` in a batch of its own, as the product sends it. Refusals are returned, all else is thrown. */
  async write(operation: string, requestid = randomUUID()): Promise<Item | QuickBooksError> {
    const answers = await sendBatch(this.client, { requestid, body: batchBody([{ bId: '1', operation }]) });
    const answer = answers.get('1');
    if (answer && 'item' in answer) return answer.item;
    throwUnlessRefused(answer?.error);
    return answer.error;
  }

  /** @throws QuickBooksError for a refusal too: then there is nothing to try the belief on. */
  async made(operation: string): Promise<Item> {
    const item = await this.write(operation);
    if (item instanceof QuickBooksError) throw item;
    return item;
  }

  create(values: Values, parentId: string | null = null): Promise<Item | QuickBooksError> {
    return this.write(this.createBody(values, parentId));
  }

  createBody(values: Values, parentId: string | null = null): string {
    return createBody(values, { accountId: this.account.id, parentId });
  }

  /** A new service, or a failure to try the belief. */
  service(label: string, values: Partial<Values> = {}, parentId: string | null = null): Promise<Item> {
    return this.made(this.createBody({ name: this.name(label), ...values }, parentId));
  }

  category(label: string): Promise<Item> {
    return this.made(categoryBody(this.name(label)));
  }

  /** Writes one item by itself, for what the product never sends. Numbers come back as the texts that stood there. */
  async post(body: string, requestid = randomUUID()): Promise<Readonly<Record<string, unknown>> | QuickBooksError> {
    return refusal(this.client.request({ path: 'item', requestid, body }).then(rawItem));
  }

  /** One item as it is in QuickBooks. */
  async read(id: string): Promise<Readonly<Record<string, unknown>>> {
    return rawItem(await this.client.request({ path: `item/${encodeURIComponent(id)}` }));
  }
}
