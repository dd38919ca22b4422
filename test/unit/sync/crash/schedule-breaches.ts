import { breaches, viewsIn } from './invariants';
import type { Performed } from './perform';
import type { Schedule } from './schedule';
import type { Browser, World } from './world';

const TOLD = new Set(['created', 'updated', 'category-created', 'made-inactive', 'reactivated', 'undone', 'linked']);

/** What must hold after any story. Each text is a breach. */
export async function scheduleBreaches({ world, ledger }: Performed, schedule: Schedule): Promise<string[]> {
  const edited = new Set([...ledger.madeAs].flatMap(([id, name]) => (ledger.edited.has(id) ? [name] : [])));
  const found = [...(await breaches(world, edited)), ...ledger.breaches];
  const lines = world.browsers.flatMap(({ profile }) => profile.rows('journal')).filter(({ kind }) => TOLD.has(kind));
  for (const id of new Set(ledger.writes.map(({ itemId }) => itemId))) {
    const written = ledger.writes.filter(({ itemId }) => itemId === id).length;
    const told = lines.filter(({ itemId }) => itemId === id).length;
    if (told < written && !ledger.edited.has(id))
      found.push(`item ${id} was written ${written} times, and ${told} are told`);
  }
  for (const { kind, itemId, name } of lines) {
    const made = ledger.madeAs.get(itemId ?? '');
    if (made === undefined && mayBeOurs(world, name)) continue;
    if (kind === 'created' && made !== name)
      found.push(`item ${itemId} is told as created as ${name}, and was made as ${made}`);
  }
  if (world.reconnects > 0 && !mayLoseTokens(schedule)) found.push('a person had to connect again');
  if (world.unarmed > 0 && schedule.kills.length === 0) found.push('work was left with no alarm armed');
  found.push(...twice(world, schedule));
  for (const browser of world.browsers) found.push(...untrue(world, browser));
  return found;
}

/** What became of a create that met a system failure in an answered batch is only known from the books, and a person may have made just the same item meanwhile. */
function mayBeOurs({ intuit }: World, name: string): boolean {
  return intuit.journal.some(({ operations }) =>
    operations.some((each) => each.operation === 'create' && each.name === name && each.faultCode === '10000'),
  );
}

/** Where Intuit says so, or where each refresh ends the former token or it is a day old; a worker that dies over its successor loses the connection for good. */
function mayLoseTokens({ rotates, steps, faults }: Schedule): boolean {
  const day = 86_400_000;
  const refused = faults.some(({ status }) => status === 401);
  return rotates || refused || steps.some(({ step }) => 'milliseconds' in step && step.milliseconds >= day);
}

/** Services for which a browser has made more than one item that lives, although nobody asked for another. */
function twice({ browsers, company }: World, { rowIds, steps }: Schedule): string[] {
  if (!rowIds || steps.some(({ step }) => step.kind === 'decide' && step.how === 'create')) return [];
  return browsers.flatMap(({ profile }) => {
    const made = new Map<string, Set<string>>();
    for (const { kind, serviceKey, itemId } of profile.rows('journal')) {
      if (kind !== 'created' || serviceKey === null || itemId === null) continue;
      if (company.books.items.get(itemId)?.Active !== true) continue;
      made.set(serviceKey, (made.get(serviceKey) ?? new Set()).add(itemId));
    }
    return [...made].flatMap(([key, items]) => (items.size > 1 ? [`${key} was created ${items.size} times`] : []));
  });
}

/** What is shown as in step, and is not so in QuickBooks. */
function untrue(world: World, browser: Browser): string[] {
  return viewsIn(browser).flatMap(({ service, status, link }) => {
    if (status.status !== 'synced' || status.reason.code !== 'in-step' || !link) return [];
    const item = world.company.books.items.get(link.itemId);
    if (!item?.Active) return [`${service.name} is shown as Synced and its item is gone`];
    const parent = item.ParentRef ? (world.company.books.items.get(item.ParentRef.value)?.Name ?? '') : '';
    const rate = service.rate.kind === 'amount' ? service.rate.amount : null;
    const wrong = [
      ...(item.Name === service.name ? [] : [`name ${item.Name}`]),
      ...(rate === null || rate === (item.UnitPrice ?? '0') ? [] : [`rate ${item.UnitPrice}`]),
      ...(parent.toLowerCase() === (service.category ?? '').toLowerCase() ? [] : [`category ${parent}`]),
    ];
    return wrong.length > 0 ? [`${service.name} is shown as in step, and QuickBooks has ${wrong.join(', ')}`] : [];
  });
}
