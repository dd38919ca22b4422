import type { Page } from 'playwright-core';
import type { Link } from '../../../lib/catalog/link';
import type { Batch, Operation } from '../../../lib/catalog/operation';
import type { CopyEntry } from '../../../lib/store/copy-run';
import type { JournalEntry } from '../../../lib/store/journal-entry';
import { type Connection, DATABASE, type Mirror, type Settings, type StoredService } from '../../../lib/store/schema';
import { QUIET_PAGE } from './launch';
import type { World } from './world';

/** What the extension holds, store by store. */
export interface Rows {
  readonly operations: readonly Operation[];
  readonly batches: readonly Batch[];
  readonly journal: readonly JournalEntry[];
  readonly connections: readonly Connection[];
  readonly mirrors: readonly Mirror[];
  readonly settings: readonly Settings[];
  readonly services: readonly StoredService[];
  readonly links: readonly Link[];
  readonly copies: readonly CopyEntry[];
}

/** The extension's database as it stands on disk, read from outside: a page of its origin that holds none of its code and wakes no worker. */
export class ExtensionDatabase {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens its page behind TaxDome's, which stays in front. */
  static async of({ browser, services }: World): Promise<ExtensionDatabase> {
    const page = await browser.context.newPage();
    await page.goto(QUIET_PAGE);
    await services.page.bringToFront();
    return new ExtensionDatabase(page);
  }

  /** Everything at one moment. */
  read(): Promise<Rows> {
    return this.#page.evaluate(async (name) => {
      const result = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await result(indexedDB.open(name));
      const stores = [
        'operations',
        'batches',
        'journal',
        'connections',
        'mirrors',
        'settings',
        'services',
        'links',
        'copies',
      ];
      const transaction = database.transaction(stores);
      const rows = await Promise.all(stores.map((store) => result(transaction.objectStore(store).getAll())));
      database.close();
      return Object.fromEntries(stores.map((store, index) => [store, rows[index]])) as unknown as Rows;
    }, DATABASE);
  }

  /** The `requestid`s of the batches that are on their way or wait for another try. */
  async openRequests(): Promise<string[]> {
    return (await this.read()).batches.flatMap(({ state, requestid }) => (state === 'sending' ? [requestid] : []));
  }

  /** Whether a batch waits for another try. */
  async isPausing(): Promise<boolean> {
    return (await this.read()).batches.some(({ state, notBefore }) => state === 'sending' && notBefore > Date.now());
  }
}
