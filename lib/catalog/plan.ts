import type { Decision, UserDecision } from './decision';
import { defaultIncomeAccount } from './income-account';
import type { Link } from './link';
import { localRules } from './local-rules';
import { indexByName, isLinkable } from './matching';
import { settleContested } from './plan-contested';
import { planLinked } from './plan-linked';
import { type Context, decideUnlinked } from './plan-unlinked';
import { isSentAnyway } from './send-anyway';
import type { Service } from './service';
import { itemValues, serviceValues } from './service-values';
import type { Snapshot } from './snapshot';

/** Decides for each service what is to be done in QuickBooks, and why. Pure, and writes nothing. */
export function plan(snapshot: Snapshot): Map<string, Decision> {
  const { items, accounts, links, settings, services } = snapshot;
  const unseen = new Set(snapshot.unseen.map(({ key }) => key));
  const context: Context = {
    snapshot,
    byId: new Map(items.map((item) => [item.id, item])),
    byName: indexByName(items),
    taken: new Set([...links.values()].map((link) => link.itemId)),
    inUse: new Set(services.flatMap(({ key }) => (unseen.has(key) ? [] : (links.get(key)?.itemId ?? [])))),
    account: defaultIncomeAccount(accounts, items, settings.incomeAccountId).account,
  };
  return settleContested(new Map(services.map((service) => [service.key, decide(service, context)])), snapshot);
}

function decide(service: Service, context: Context): Decision {
  const { snapshot, byId } = context;
  const user = snapshot.decisions.get(service.key);
  if (user?.kind === 'exclude') return { kind: 'skip', reason: { code: 'excluded' } };
  if (user?.kind === 'undone') return { kind: 'skip', reason: { code: 'undone' } };
  const link = standingLink(service.key, user, context);
  const breaches = localRules(service, snapshot.company, {
    sendAnyway: isSentAnyway(user),
    categories: snapshot.settings.categories,
  });
  if (!link && service.archived) return { kind: 'skip', reason: { code: 'archived' } };
  if (!link && breaches[0]) return { kind: 'skip', reason: breaches[0].reason };
  if (service.rate.kind === 'problem') return unreadable(service.rate);
  const values = serviceValues(service, snapshot.settings);
  if (!link) return decideUnlinked(service, values, user, context);
  const item = byId.get(link.itemId);
  return planLinked({
    link,
    item,
    service: values,
    quickbooks: item && itemValues(item, byId),
    keepTaxDome: user && isAbout(user, link) && user.keep === 'taxdome' ? { over: user.over } : null,
    archived: service.archived,
    breaches,
  });
}

/** The service's link, unless its item is inactive or gone and a person wants another one instead. */
function standingLink(key: string, user: UserDecision | undefined, { snapshot, byId }: Context): Link | undefined {
  const link = snapshot.links.get(key);
  const isReplaced = user?.kind === 'create' || (user?.kind === 'link' && user.itemId !== link?.itemId);
  const item = link && byId.get(link.itemId);
  return isReplaced && !(item?.active && isLinkable(item)) ? undefined : link;
}

/** What was decided of another item is nothing about the one that was linked since. */
function isAbout(user: UserDecision, link: Link): user is Extract<UserDecision, { keep: string }> {
  return user.kind === 'keep' || (user.kind === 'link' && user.itemId === link.itemId);
}

function unreadable({
  problem,
  text,
}: {
  problem: 'ambiguous' | 'not-a-number' | 'too-precise';
  text: string;
}): Decision {
  return {
    kind: 'ask',
    question: { kind: 'rate-unreadable', text },
    reason: { code: `rate-${problem}`, params: { text } },
  };
}
