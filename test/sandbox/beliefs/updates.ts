import { toRate } from '../../../lib/catalog/rate';
import { updateBody } from '../../../lib/quickbooks/item-body';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, refuted, undecided } from '../belief';
import { told } from '../refusal';
import { serviceJson } from '../service-json';

const VALUES = { description: 'As it was', sku: 'Hour', rate: toRate('80') ?? null } as const;

export const updates: readonly Belief[] = [
  {
    id: 'sparse-minimum',
    sentence: 'A sparse update needs `Id`, `SyncToken` and the changed fields only, and keeps the others',
    async check(session) {
      const item = await session.service('sparse update', VALUES);
      const after = await session.write(updateBody(item, { description: 'Changed' }));
      if (after instanceof QuickBooksError) return refuted(told(after));
      const { name, rate, sku, description } = after;
      const kept = name === item.name && rate === item.rate && sku === item.sku && description === 'Changed';
      return decide(kept, `description “${description}”, rate ${rate}, SKU “${sku}”, called “${name}”`);
    },
  },
  {
    id: 'sparse-account',
    sentence: 'A sparse update without the account leaves `IncomeAccountRef` and `Taxable` alone',
    async check(session) {
      const { accounts } = session.options;
      const [, other] = accounts;
      const us = session.company.country === 'US';
      if (!other && !us) return undecided('this company has one income account, and no Taxable');
      const account = other ?? session.account;
      const more = { IncomeAccountRef: { value: account.id }, ...(us ? { Taxable: true } : {}) };
      const made = await session.post(serviceJson(session, 'other account', more));
      if (made instanceof QuickBooksError) throw made;
      const item = { id: String(made.Id), syncToken: String(made.SyncToken) };
      const updated = await session.write(updateBody(item, { description: 'Changed' }));
      if (updated instanceof QuickBooksError) throw updated;
      const after = await session.read(item.id);
      const told = (raw: typeof after) => `${JSON.stringify(raw.IncomeAccountRef)}, Taxable ${String(raw.Taxable)}`;
      const same = (field: string) => JSON.stringify(after[field]) === JSON.stringify(made[field]);
      return decide(same('IncomeAccountRef') && same('Taxable'), `before ${told(made)}; after ${told(after)}`);
    },
  },
  {
    id: 'empty-clears',
    sentence: '`""` clears `Description` and `Sku`',
    async check(session) {
      const item = await session.service('to be emptied', VALUES);
      const after = await session.write(updateBody(item, { description: null, sku: null }));
      if (after instanceof QuickBooksError) return refuted(told(after));
      const { Description, Sku } = await session.read(item.id);
      const shown = [Description, Sku].map((value) => (value === undefined ? 'left out' : JSON.stringify(value)));
      return decide(!Description && !Sku, `Description ${shown[0]}, Sku ${shown[1]}`);
    },
  },
  {
    id: 'subitem-false',
    sentence: '`SubItem: false` takes an item out of its category',
    async check(session) {
      const category = await session.category('to be left');
      const item = await session.service('leaves its category', {}, category.id);
      if (item.parentId !== category.id) return undecided(`the item did not come under its category: ${item.parentId}`);
      const after = await session.write(updateBody(item, { category: null }));
      if (after instanceof QuickBooksError) return refuted(told(after));
      const { ParentRef, SubItem } = await session.read(item.id);
      return decide(
        !ParentRef,
        `ParentRef ${JSON.stringify(ParentRef) ?? 'left out'}, SubItem ${JSON.stringify(SubItem) ?? 'left out'}`,
      );
    },
  },
  {
    id: 'noop-token',
    sentence: 'An update that changes nothing leaves `SyncToken` alone',
    async check(session) {
      const item = await session.service('not changed', VALUES);
      const after = await session.write(updateBody(item, VALUES));
      if (after instanceof QuickBooksError) return refuted(told(after));
      return decide(after.syncToken === item.syncToken, `SyncToken ${item.syncToken} before, ${after.syncToken} after`);
    },
  },
  {
    id: 'stale-token',
    sentence: 'An update with an old `SyncToken` is refused with 5010',
    async check(session) {
      const item = await session.service('stale', VALUES);
      await session.made(updateBody(item, { description: 'Changed first' }));
      const late = await session.write(updateBody(item, { description: 'Changed late' }));
      if (late instanceof QuickBooksError) return decide(late.code === '5010', told(late));
      return refuted(`taken: the description is now “${late.description}”`);
    },
  },
];
