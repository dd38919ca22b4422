import { differences, pick } from './compare';
import type { Decision, UserDecision } from './decision';
import { accountOfCategory } from './income-account';
import type { Account, Item } from './item';
import { isLinkable, match } from './matching';
import { foldName, sameName } from './name';
import type { Reason } from './reason';
import type { Service } from './service';
import { itemValues, serviceValues } from './service-values';
import type { Snapshot } from './snapshot';
import type { Field, Values } from './values';

/** What is the same for all services of a snapshot, worked out once. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly byId: ReadonlyMap<string, Item>;
  readonly byName: ReadonlyMap<string, readonly Item[]>;
  readonly taken: ReadonlySet<string>;
  /** Those of them whose service is still seen in the list. */
  readonly inUse: ReadonlySet<string>;
  readonly account: Account | null;
}

/** What becomes of a service that has no link: its item is found, made, or asked for. */
export function decideUnlinked(
  service: Service,
  values: Values,
  user: UserDecision | undefined,
  context: Context,
): Decision {
  const { snapshot, byId, byName, taken, inUse } = context;
  const chosen = user?.kind === 'link' ? byId.get(user.itemId) : undefined;
  const asSeen = chosen && user?.kind === 'link' && isAsSeen(user.over, itemValues(chosen, byId));
  if (user?.kind === 'link' && chosen?.active && isLinkable(chosen) && asSeen) {
    // Two services would write over each other's values.
    if (inUse.has(chosen.id)) {
      return { kind: 'ask', question: { kind: 'candidates', itemIds: [chosen.id] }, reason: { code: 'item-taken' } };
    }
    const differs = user.keep === 'taxdome' ? writableDifferences(values, itemValues(chosen, byId)) : [];
    return { kind: 'link', itemId: chosen.id, changes: pick(values, differs), reason: { code: 'same-name' } };
  }
  if (user?.kind === 'unlinked' && byId.has(user.itemId))
    return {
      kind: 'ask',
      question: { kind: 'candidates', itemIds: [user.itemId] },
      reason: { code: 'unlinked', params: { item: byId.get(user.itemId)?.name ?? '' } },
    };
  const named = byName.get(foldName(service.name)) ?? [];
  // Beside another category's item if a person says so; in the same one QuickBooks allows a name once, and inactive items keep theirs.
  const isFree = named.every((item) => !sameName(itemValues(item, byId).category ?? '', values.category ?? ''));
  if (user?.kind === 'create' && isFree) return create(values, { code: 'new' }, context);
  const renamed = formerSelf(service, snapshot);
  if (renamed) {
    const params = { former: renamed.name };
    return {
      kind: 'ask',
      question: { kind: 'maybe-renamed', formerKey: renamed.key },
      reason: { code: 'maybe-renamed', params },
    };
  }
  const found = match(service, named, byId, taken, snapshot.settings.categories);
  if (found.kind === 'none') return create(values, { code: 'new' }, context);
  if (found.kind === 'doubtful') {
    return {
      kind: 'ask',
      question: { kind: 'candidates', itemIds: found.items.map(({ id }) => id) },
      reason: { code: found.reason },
    };
  }
  const differs = differences(values, itemValues(found.item, byId));
  if (differs.length === 0) return { kind: 'link', itemId: found.item.id, changes: {}, reason: { code: 'same-name' } };
  return {
    kind: 'ask',
    question: { kind: 'values-differ', itemId: found.item.id, differs },
    reason: { code: 'values-differ' },
  };
}

function isAsSeen(over: Values | undefined, now: Values): boolean {
  return over === undefined || differences(over, now).length === 0;
}

/** What a link writes where TaxDome's values are chosen: one made by hand never takes the bookkeeper's SKU, and an empty rate can't be written. */
export function writableDifferences(service: Values, item: Values): Field[] {
  return differences(service, item).filter((field) => field !== 'sku' && !(field === 'rate' && service.rate === null));
}

function create(values: Values, reason: Reason, { account, snapshot: { accounts, settings } }: Context): Decision {
  if (!accountOfCategory(values.category, settings.categoryAccounts, accounts, account))
    return { kind: 'ask', question: { kind: 'income-account' }, reason: { code: 'no-income-account' } };
  return { kind: 'create', values, reason };
}

/**
 * A linked service that is out of sight and equal in all but its name, or that went as this one came: without ids in the rows a rename looks just like that. Only where both have ids are they two: the rows of
 * one page may prove to have ids today, and not tomorrow.
 */
function formerSelf(service: Service, { unseen, settings }: Snapshot): Service | undefined {
  const self = serviceValues(service, settings);
  const possible = unseen.filter(
    ({ keyIsId, archived }) => !(keyIsId && service.keyIsId) && archived === service.archived,
  );
  return (
    possible.find(({ key }) => key === service.inPlaceOf) ??
    possible.find(
      (former) => differences({ ...self, name: '' }, { ...serviceValues(former, settings), name: '' }).length === 0,
    )
  );
}
