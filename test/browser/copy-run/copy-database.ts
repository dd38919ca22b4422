import type { Page } from 'playwright-core';
import type { Link } from '../../../lib/catalog/link';
import type { CopyEntry } from '../../../lib/store/copy-run';
import type { JournalEntry } from '../../../lib/store/journal-entry';
import { DATABASE, type StoredService } from '../../../lib/store/schema';
import { QUIET_PAGE } from '../harness/launch';
import type { World } from '../harness/world';

/** What the extension holds of a run of copies. */
export interface CopyRows {
  readonly copies: readonly CopyEntry[];
  readonly links: readonly Link[];
  readonly services: readonly StoredService[];
  readonly journal: readonly JournalEntry[];
}

/** The extension's database as it stands on disk, read from outside: from a page that wakes no worker. */
export class CopyDatabase {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page behind TaxDome's, which stays in front. */
  static async of({ browser, services }: World): Promise<CopyDatabase> {
    const page = await browser.context.newPage();
    await page.goto(QUIET_PAGE);
    await services.page.bringToFront();
    return new CopyDatabase(page);
  }

  /** Everything at one moment. */
  read(): Promise<CopyRows> {
    return this.#page.evaluate(async (name) => {
      const result = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await result(indexedDB.open(name));
      const stores = ['copies', 'links', 'services', 'journal'];
      const transaction = database.transaction(stores);
      const rows = await Promise.all(stores.map((store) => result(transaction.objectStore(store).getAll())));
      database.close();
      return Object.fromEntries(stores.map((store, index) => [store, rows[index]])) as unknown as CopyRows;
    }, DATABASE);
  }

  /** How many items of the run stand in each state. */
  async counts(): Promise<Partial<Record<CopyEntry['state'], number>>> {
    const { copies } = await this.read();
    const counts: Partial<Record<CopyEntry['state'], number>> = {};
    for (const { state } of copies) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  }
}
