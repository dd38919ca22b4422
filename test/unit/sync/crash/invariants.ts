import { overview, type ServiceView } from '../../../../lib/catalog/overview';
import { loadSnapshot } from '../../../../lib/store/load-snapshot';
import { refreshMirror } from '../../../../lib/sync/refresh-mirror';
import type { ItemRecord } from '../../../stand-ins/intuit';
import { CONNECTION } from '../harness';
import type { Browser, World } from './world';

/**
 * What must hold after every schedule, whatever was killed and whatever failed. Each text is a breach.
 *
 * @param edited names under which the product made items that a person changed afterwards
 */
export async function breaches(world: World, edited: ReadonlySet<string> = new Set()): Promise<string[]> {
  const found: string[] = [];
  for (const browser of world.browsers) found.push(...(await breachesIn(world, browser)));
  found.push(...carriedOutTwice(world, edited));
  const reported = world.errors.flat().map(String);
  if (reported.length > 0) found.push(`a worker reported ${reported[0]}`);
  return found;
}

/**
 * A batch of which something was done is sent again under its own `requestid` alone, or something else of the engine has to find out that it was. It can't where the answer was lost for good and a person has
 * renamed what it made: then it is sent anew, under another `requestid`.
 */
function carriedOutTwice({ intuit, browsers }: World, edited: ReadonlySet<string>): string[] {
  // Two browsers may well want the same, each for itself.
  if (browsers.length > 1) return [];
  const done = new Map<string, string | null>();
  return intuit.journal.flatMap(({ operation, replayed, bodyRaw, operations, requestid }) => {
    if (operation !== 'batch' || replayed || operations.length === 0) return [];
    const before = done.get(bodyRaw);
    const isAnew = before !== undefined && before !== requestid;
    if (isAnew && operations.some(({ name }) => name !== undefined && edited.has(name))) return [];
    if (before !== undefined) return [`batch ${requestid} is carried out a second time`];
    if (operations.some(({ faultCode }) => faultCode === undefined)) done.set(bodyRaw, requestid);
    return [];
  });
}

async function breachesIn(world: World, browser: Browser): Promise<string[]> {
  const found: string[] = [];
  const { profile } = browser;
  const operations = profile.rows('operations');
  for (const { id, state, error } of operations) {
    if (state === 'queued' || state === 'sending') found.push(`operation ${id} is left ${state}`);
    if (state === 'failed' && !error) found.push(`operation ${id} failed for no reason`);
  }
  for (const { id, state } of profile.rows('batches'))
    if (state === 'sending') found.push(`batch ${id} is left sending`);
  const links = profile.rows('links');
  const items = links.map(({ itemId }) => itemId);
  if (new Set(items).size < items.length) found.push('two services are linked to one item');
  for (const { itemId, serviceKey } of links)
    if (!world.company.books.items.has(itemId))
      found.push(`${serviceKey} is linked to item ${itemId}, which there is not`);
  const journal = profile.rows('journal');
  const written = journal.filter(({ kind, cause }) => kind === 'created' && cause !== 'undo');
  const made = written.map(({ itemId }) => itemId);
  if (new Set(made).size < made.length) found.push('one item is told as created twice');
  const snapshot = await world.act(browser, 'looking', ({ store }) => loadSnapshot(store, CONNECTION, true));
  const syncing = (snapshot ? overview(snapshot) : []).filter(({ status }) => status.status === 'syncing');
  for (const { service } of syncing) found.push(`${service.name} stays at Syncing`);
  if (!(await tokensWork(world, browser))) found.push('the connection is lost');
  return found;
}

/** Whether the tokens that are kept open the company; others only where Intuit ended the former ones while their successors were lost on the way. */
async function tokensWork(world: World, browser: Browser): Promise<boolean> {
  const company = await world.act(browser, 'asking who the company is', async (worker) => {
    // Notes it where Intuit takes the tokens no longer, so that a person connects again.
    await refreshMirror(worker, CONNECTION, 0);
    const remote = await worker.remote(CONNECTION);
    return remote?.company();
  });
  return company?.name === world.company.name;
}

/** What a schedule ends with, in lines that can be compared: the company's items, the services' statuses, and what the product tells of its writes. */
export function picture(world: World): string {
  const told = world.browsers.flatMap(({ profile }) =>
    profile.rows('journal').map(({ kind, name, cause }) => `told: ${kind} ${name} (${cause})`),
  );
  const statuses = world.browsers
    .flatMap(viewsIn)
    .map(({ service, status }) => `${service.name}: ${status.status}, ${status.reason.code}`);
  return [...books(world), ...told.sort(), ...statuses.sort()].join('\n');
}

/** The services as the product shows them, from what is stored. */
export function viewsIn({ profile }: Browser): ServiceView[] {
  const byKey = <Row extends { serviceKey: string | null }>(rows: readonly Row[]) =>
    new Map(rows.flatMap((row) => (row.serviceKey === null ? [] : [[row.serviceKey, row] as const])));
  const [connection] = profile.rows('connections');
  const [settings] = profile.rows('settings');
  if (!connection || !settings) return [];
  const decisions = [...byKey(profile.rows('decisions')).entries()].map(
    ([key, { decision }]) => [key, decision] as const,
  );
  return overview({
    ...{
      connection: CONNECTION,
      company: connection.company,
      connectionState: connection.state,
      online: true,
      storageFull: false,
      exhausted: false,
      unreadable: false,
    },
    ...{
      settings,
      services: profile.rows('services'),
      unseen: [],
      items: profile.rows('items'),
      accounts: profile.rows('accounts'),
    },
    ...{
      links: byKey(profile.rows('links')),
      decisions: new Map(decisions),
      operations: byKey(profile.rows('operations')),
    },
  });
}

/** The items of the company as a person tells them apart, in the order of their names. */
export function books(world: World): string[] {
  return world.company.items().map(plain).sort();
}

function plain({
  Name,
  Type,
  Active,
  UnitPrice,
  Sku,
  Description,
  ParentRef,
  IncomeAccountRef,
  SyncToken,
}: ItemRecord): string {
  const parts = [
    Type,
    Active ? 'active' : 'inactive',
    UnitPrice,
    Sku,
    Description,
    ParentRef?.name,
    IncomeAccountRef?.name,
  ];
  return `${Name}: ${parts.map((part) => part ?? '–').join(', ')}, written ${SyncToken}×`;
}
