import type { Decision, UserDecision } from './decision';
import type { Item } from './item';
import { foldName } from './name';
import type { Reason } from './reason';
import type { Service } from './service';
import { serviceKey } from './service-key';
import { itemValues } from './service-values';
import type { Snapshot } from './snapshot';
import type { Values } from './values';

/** A service with what would be done for it if it were alone. */
interface Claim {
  readonly service: Service;
  readonly decision: Decision;
  /** The name that its item would have, with its category. */
  readonly place: string | null;
  /** A person chose this very thing for this service. */
  readonly chosen: boolean;
}

/**
 * Takes back what two services want at once: the same item, or one new name. QuickBooks is documented to hold each name once, and two services on one item would write over each other. The one
 * that a person chose it for has it; where nobody chose, all are asked about, whatever their order. A category that is to be made has its name before a service of that name.
 */
export function settleContested(
  decisions: ReadonlyMap<string, Decision>,
  { services, items, decisions: users }: Pick<Snapshot, 'services' | 'items' | 'decisions'>,
): Map<string, Decision> {
  const settled = new Map(decisions);
  const byId = new Map(items.map((item) => [item.id, item]));
  const byItem = new Map<string, Claim[]>();
  const byName = new Map<string, Claim[]>();
  for (const service of services) {
    const decision = decisions.get(service.key);
    if (!decision) continue;
    const chosen = isChosen(decision, users.get(service.key));
    const values = wantedValues(decision, byId);
    const place = values && serviceKey(values.name, values.category);
    const itemId = wantedItem(decision);
    if (itemId !== null) add(byItem, itemId, { service, decision, chosen, place });
    if (values) add(byName, foldName(values.name), { service, decision, chosen, place });
  }
  for (const [itemId, claims] of byItem) {
    const reason = reasonFor(claims);
    for (const { service } of losers(claims)) settled.set(service.key, ask([itemId], reason));
  }
  const categories = newCategories(decisions, items);
  for (const [name, claims] of byName) {
    // What is linked already is the item's own; a name that is taken meanwhile is refused by QuickBooks, and said.
    for (const claim of claims.filter(({ decision }) => decision.kind === 'create')) {
      if (categories.has(name) && (!claim.chosen || claim.place === serviceKey(name, null)))
        settled.set(claim.service.key, ask([], { code: 'other-type' }));
      else if (claims.some((other) => other !== claim && isBefore(other, claim)))
        settled.set(claim.service.key, ask([], { code: isGiven(claims) ? 'renamed-clash' : 'name-twice' }));
    }
  }
  return settled;
}

/** Under another category a name may be created again where a person said so; no rule of QuickBooks' is sure there. */
function isBefore(other: Claim, claim: Claim): boolean {
  return !claim.chosen || (other.place === claim.place && (other.chosen || other.decision.kind !== 'create'));
}

function isChosen(decision: Decision, user: UserDecision | undefined): boolean {
  if (decision.kind === 'create') return user?.kind === 'create';
  return decision.kind === 'link' && user?.kind === 'link' && user.itemId === decision.itemId;
}

/** An item that this service would be linked to, now or as soon as its preview is confirmed, or would write to although a person gives it to another. */
function wantedItem(decision: Decision): Item['id'] | null {
  if (decision.kind === 'link' || decision.kind === 'update') return decision.itemId;
  return decision.kind === 'ask' && decision.question.kind === 'values-differ' ? decision.question.itemId : null;
}

/** What an item would hold, as far as its name is concerned. */
function wantedValues(decision: Decision, byId: ReadonlyMap<string, Item>): Values | null {
  if (decision.kind === 'create') return decision.values;
  const item = decision.kind === 'update' || decision.kind === 'link' ? byId.get(decision.itemId) : undefined;
  return item && 'changes' in decision ? { ...itemValues(item, byId), ...decision.changes } : null;
}

/** The names of categories that these decisions need and QuickBooks has not. They are written before the items. */
function newCategories(decisions: ReadonlyMap<string, Decision>, items: readonly Item[]): ReadonlySet<string> {
  const there = new Set(
    items.filter(({ type, active }) => type === 'Category' && active).map(({ name }) => foldName(name)),
  );
  const needed = [...decisions.values()].flatMap((decision) => {
    const values = decision.kind === 'create' ? decision.values : 'changes' in decision ? decision.changes : {};
    return foldName(values.category ?? '') || [];
  });
  return new Set(needed.filter((name) => !there.has(name)));
}

function losers(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return [];
  const [winner, ...others] = claims.filter(({ chosen }) => chosen);
  return winner && others.length === 0 ? claims.filter((claim) => claim !== winner) : claims;
}

/** Whether a person gave one of them the name for QuickBooks. */
function isGiven(claims: readonly Claim[]): boolean {
  return claims.some(({ service }) => service.ownName !== undefined);
}

function reasonFor(claims: readonly Claim[]): Reason {
  const names = new Set(claims.map(({ service }) => foldName(service.name)));
  return { code: names.size === 1 && !claims.some(({ chosen }) => chosen) ? 'name-twice' : 'item-taken' };
}

function ask(itemIds: readonly string[], reason: Reason): Decision {
  return { kind: 'ask', question: { kind: 'candidates', itemIds }, reason };
}

function add(claims: Map<string, Claim[]>, on: string, claim: Claim): void {
  const others = claims.get(on);
  if (others) others.push(claim);
  else claims.set(on, [claim]);
}
