import type { Operation } from '../catalog/operation';
import { unanswered } from '../quickbooks/unanswered';
import { ofConnection } from '../store/open';
import { CompanyState } from './company-state';
import type { Engine } from './engine';
import { isAsWanted } from './overtaken';
import { ownItem } from './own-item';
import { refreshMirror } from './refresh-mirror';
import { requeue } from './requeue';
import { type Settled, settle } from './settle';

/** What was sent ten minutes ago is in a copy of this age, in milliseconds. */
const JUST_READ = 60_000;

/**
 * Looks what operations have done whose answer was lost too long ago to ask for it again, or whose names are taken, by one read of what changed in the company. What was done is settled.
 *
 * @param isTheirs whether the item that an operation was to make can only be somebody else's
 * @param rest what becomes of the others: queued anew, or left as they are
 * @throws QuickBooksError where the company can't be read
 */
export async function lookFor(
  engine: Engine,
  connection: string,
  operations: readonly [string, Operation][],
  rest: 'requeue' | 'keep',
  isTheirs: (operation: Operation) => boolean = () => false,
): Promise<void> {
  // Several old batches at once need one read; what was sent just now needs one of its own.
  const maxAge = rest === 'requeue' ? JUST_READ : 0;
  if (!(await refreshMirror(engine, connection, maxAge))) throw unanswered('network');
  const rows = ofConnection(connection);
  const items = await engine.store.getAll('items', rows);
  const links = await engine.store.getAll('links', rows);
  const linked = new Set(links.map(({ itemId }) => itemId));
  const company = new CompanyState(items, [], null);
  const done: Settled[] = [];
  const open: Operation[] = [];
  for (const [, operation] of operations) {
    const item = whatItMade(operation, company, linked);
    if (item) done.push({ operation, item, found: isTheirs(operation) });
    else open.push(operation);
    // Two operations of one batch never have one item.
    if (item) linked.add(item.id);
  }
  await settle(engine, connection, done);
  if (rest === 'requeue') await requeue(engine, open, { notBefore: engine.now(), error: null });
}

function whatItMade(operation: Operation, company: CompanyState, linked: ReadonlySet<string>) {
  const { kind, itemId, values } = operation;
  if (kind === 'create' || kind === 'create-category')
    return ownItem(operation, company.named(values.name ?? ''), company.byId, (id) => linked.has(id));
  const item = itemId === null ? undefined : company.byId.get(itemId);
  return item && isAsWanted(operation, item, company.byId) ? item : null;
}
