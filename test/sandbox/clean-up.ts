import type { Item } from '../../lib/catalog/item';
import { batchBody, sendBatch } from '../../lib/quickbooks/batch';
import type { QuickBooksClient } from '../../lib/quickbooks/client';
import { activeBody } from '../../lib/quickbooks/item-body';
import { itemById, readAllItems } from '../../lib/quickbooks/items';
import { stringifyExactly } from '../../lib/quickbooks/lossless';
import { QuickBooksError } from '../../lib/quickbooks/quickbooks-error';
import { OwnNames } from './own-names';

/** What is left of this program in the company. */
export interface LeftBehind {
  readonly inactive: number;
  /** Could not be made inactive: somebody must do it by hand. */
  readonly active: readonly { readonly id: string; readonly name: string }[];
}

/** Fewer than a batch may hold, whatever its limit turned out to be. */
const AT_ONCE = 10;

/**
 * Makes every item inactive that this run or an earlier one made: QuickBooks deletes none. Categories come after what stands in them.
 *
 * @param seen ids that replies named, since a list may not show all. @throws QuickBooksError where nothing can be read.
 */
export async function cleanUp(client: QuickBooksClient, seen: ReadonlySet<string>): Promise<LeftBehind> {
  const listed = (await readAllItems(client)).rows.filter(({ name }) => OwnNames.isOwn(name));
  const own = new Map(listed.map((item) => [item.id, item]));
  for (const id of seen) {
    const item = own.has(id) ? null : await itemById(client, id);
    if (item) own.set(id, item);
  }
  const active = [...own.values()].filter((item) => item.active);
  const isCategory = (item: Item): boolean => item.type === 'Category';
  const left: Item[] = [];
  for (const group of [active.filter((item) => !isCategory(item)), active.filter(isCategory)]) {
    for (let start = 0; start < group.length; start += AT_ONCE) {
      left.push(...(await deactivate(client, group.slice(start, start + AT_ONCE))));
    }
  }
  return { inactive: own.size - left.length, active: left.map(({ id, name }) => ({ id, name })) };
}

/** The items that are still active afterwards. */
async function deactivate(client: QuickBooksClient, items: readonly Item[]): Promise<Item[]> {
  const done = await inactivate(client, items, (item) => activeBody(item, false));
  const left: Item[] = [];
  for (const item of items.filter(({ id }) => !done.has(id))) {
    const now = await itemById(client, item.id);
    if (!now?.active) continue;
    const again = await inactivate(client, [now], insistent);
    if (!again.has(now.id)) left.push(now);
  }
  return left;
}

/**
 * Under a name of its own as well: the usual one may have no room for what the name of an inactive item gains, may be that of another inactive item then,
 * or has to be sent in any case.
 */
function insistent({ id: Id, syncToken: SyncToken, name }: Item): string {
  const Name = `${name.slice(0, 60)} ${Id}`;
  return stringifyExactly({ operation: 'update', Item: { Id, SyncToken, sparse: true, Name, Active: false } });
}

async function inactivate(
  client: QuickBooksClient,
  items: readonly Item[],
  write: (item: Item) => string,
): Promise<Set<string>> {
  const answers = await send(client, items.map(write));
  return new Set(answers.filter((item) => !item.active).map(({ id }) => id));
}

/** The items that came back. What was refused, or got no answer, is looked at by the caller. */
async function send(client: QuickBooksClient, operations: readonly string[]): Promise<Item[]> {
  const body = batchBody(operations.map((operation, index) => ({ bId: String(index + 1), operation })));
  try {
    const answers = await sendBatch(client, { requestid: crypto.randomUUID(), body });
    return [...answers.values()].flatMap((answer) => ('item' in answer ? [answer.item] : []));
  } catch (error) {
    if (error instanceof QuickBooksError) return [];
    throw error;
  }
}
