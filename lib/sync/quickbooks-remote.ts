import { sendBatch } from '../quickbooks/batch';
import { changedSince } from '../quickbooks/changes';
import type { QuickBooksClient } from '../quickbooks/client';
import { companyInfo } from '../quickbooks/company-info';
import { itemById, itemsByName, readAllAccounts, readAllItems } from '../quickbooks/items';
import type { Remote } from './remote';

/** The engine's seam, filled with the real thing. */
export function quickBooksRemote(client: QuickBooksClient): Remote {
  return {
    company: () => companyInfo(client),
    async readAll() {
      const items = await readAllItems(client);
      const accounts = await readAllAccounts(client);
      // The earlier clock of the two: what changes between the reads is read again at the next pass.
      return {
        items: [...items.rows],
        accounts: [...accounts.rows],
        at: items.at,
      };
    },
    async readItems() {
      const { rows, at } = await readAllItems(client);
      return { items: [...rows], at };
    },
    changesSince: (since) => changedSince(client, since),
    accountChangesSince: (since) => changedSince(client, since, 'Account'),
    item: (id) => itemById(client, id),
    itemsNamed: (name) => itemsByName(client, name),
    renew: () => client.renew(),
    batch: ({ requestid, body }) => sendBatch(client, { requestid, body }),
  };
}
