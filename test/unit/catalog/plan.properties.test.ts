import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameField } from '../../../lib/catalog/compare';
import type { Decision } from '../../../lib/catalog/decision';
import type { Item } from '../../../lib/catalog/item';
import { isLinkable } from '../../../lib/catalog/matching';
import { mergeRows } from '../../../lib/catalog/merge-rows';
import { foldName, sameName } from '../../../lib/catalog/name';
import { overview } from '../../../lib/catalog/overview';
import { plan } from '../../../lib/catalog/plan';
import { REASON_CODES } from '../../../lib/catalog/reason';
import type { Service } from '../../../lib/catalog/service';
import { itemValues, serviceValues } from '../../../lib/catalog/service-values';
import type { Snapshot } from '../../../lib/catalog/snapshot';
import { FIELDS, type Field } from '../../../lib/catalog/values';
import { updateBody } from '../../../lib/quickbooks/item-body';
import { runs } from '../../property-runs';
import { anySnapshot } from './any-company';
import { amount, item, linked, rate, service, snapshot } from './make';
import { QuickBooksModel } from './quickbooks-model';

interface Decided {
  readonly service: Service;
  readonly decision: Decision;
}

/** Runs a check on the plan of any snapshot. */
function always(check: (decided: readonly Decided[], of: Snapshot, byId: ReadonlyMap<string, Item>) => void): void {
  fc.assert(
    fc.property(anySnapshot, (of) => {
      const made = plan(of);
      const decided = of.services.map((one) => ({ service: one, decision: made.get(one.key) as Decision }));
      check(decided, of, new Map(of.items.map((each) => [each.id, each])));
    }),
    runs(500),
  );
}

const writes = ({ kind }: Decision) => kind === 'create' || kind === 'link' || kind === 'update';
const categoryOf = (each: Item, byId: ReadonlyMap<string, Item>) => foldName(itemValues(each, byId).category ?? '');

describe('whatever firm and company, the plan', () => {
  it('decides on each service once, with a reason that has words', () => {
    always((decided, of) => {
      expect(plan(of).size).toBe(of.services.length);
      for (const { decision } of decided) expect(REASON_CODES).toContain(decision.reason.code);
    });
  });

  it('changes nothing that it is made from, and says the same again', () => {
    always((_decided, of) => {
      const before = JSON.stringify([of, [...of.links], [...of.decisions]]);
      expect([...plan(of)]).toEqual([...plan(of)]);
      expect(JSON.stringify([of, [...of.links], [...of.decisions]])).toBe(before);
    });
  });

  it('gives no two services one item, and none that another service which is in sight has', () => {
    always((decided, of) => {
      const inSight = of.services.filter(({ key }) => !of.unseen.some((each) => each.key === key));
      const had = inSight.flatMap(({ key }) => of.links.get(key)?.itemId ?? []);
      const given = decided.flatMap(({ decision }) => (decision.kind === 'link' ? [decision.itemId] : []));
      const written = decided.flatMap(({ decision }) => (decision.kind === 'update' ? [decision.itemId] : []));
      expect(written.filter((id) => given.includes(id))).toEqual([]);
      expect(new Set([...had, ...given]).size).toBe(had.length + given.length);
    });
  });

  it('takes an item from a service that is out of sight only where a person said so', () => {
    always((decided, of) => {
      const had = new Set([...of.links.values()].map(({ itemId }) => itemId));
      for (const { service: one, decision } of decided) {
        if (decision.kind !== 'link' || !had.has(decision.itemId)) continue;
        expect(of.decisions.get(one.key)).toMatchObject({ kind: 'link', itemId: decision.itemId });
      }
    });
  });

  it('links by itself only the one active Service item of that name and category, whose values are the same', () => {
    always((decided, of, byId) => {
      for (const { service: one, decision } of decided) {
        if (decision.kind !== 'link') continue;
        const to = byId.get(decision.itemId);
        expect(to?.active && isLinkable(to)).toBe(true);
        const user = of.decisions.get(one.key);
        if (!to || (user?.kind === 'link' && user.itemId === to.id)) continue;
        expect([to.type, sameName(to.name, one.name), decision.changes]).toEqual(['Service', true, {}]);
        if (of.settings.categories || categoryOf(to, byId) !== '')
          expect(categoryOf(to, byId)).toBe(foldName(one.category ?? ''));
        const values = serviceValues(one, of.settings);
        expect(FIELDS.filter((field) => !sameField(field, values, itemValues(to, byId)))).toEqual([]);
      }
    });
  });

  it('writes with a link only what a person saw: TaxDome’s values over those that the item still holds, but its SKU', () => {
    always((decided, of, byId) => {
      for (const { service: one, decision } of decided) {
        if (decision.kind !== 'link' || Object.keys(decision.changes).length === 0) continue;
        const user = of.decisions.get(one.key);
        const to = byId.get(decision.itemId);
        if (user?.kind !== 'link' || !to) throw new Error('a write that nobody chose');
        expect([user.keep, user.itemId, decision.changes.sku]).toEqual(['taxdome', to.id, undefined]);
        const { over } = user;
        if (over) for (const field of FIELDS) expect(sameField(field, over, itemValues(to, byId))).toBe(true);
      }
    });
  });

  it('creates nothing beside an item of the same name in the same category, of whatever type, active or not', () => {
    always((decided, of, byId) => {
      for (const { service: one, decision } of decided) {
        if (decision.kind !== 'create') continue;
        const named = of.items.filter(
          (each) =>
            sameName(each.name, decision.values.name) ||
            (!each.active && sameName(each.name.replace(' (deleted)', ''), decision.values.name)),
        );
        const category = foldName(decision.values.category ?? '');
        expect(named.filter((each) => categoryOf(each, byId) === category)).toEqual([]);
        // Under another category only where a person said so.
        if (of.decisions.get(one.key)?.kind !== 'create') expect(named).toEqual([]);
      }
    });
  });

  it('gives no two items one name, neither two creates nor one beside a rename; in two categories only where a person said so', () => {
    always((decided, of, byId) => {
      const place = (name: string, category: string | null | undefined) =>
        JSON.stringify([foldName(name), foldName(category ?? '')]);
      const created = decided.flatMap(({ decision }) =>
        decision.kind === 'create' ? [place(decision.values.name, decision.values.category)] : [],
      );
      const renamed = decided.flatMap(({ decision }) => {
        const of1 = 'itemId' in decision ? byId.get(decision.itemId) : undefined;
        if (!of1 || !('changes' in decision)) return [];
        const { name, category } = { ...itemValues(of1, byId), ...decision.changes };
        return [place(name, category)];
      });
      expect(new Set(created).size).toBe(created.length);
      const unasked = decided.flatMap(({ service: one, decision }) =>
        decision.kind === 'create' && of.decisions.get(one.key)?.kind !== 'create' ? [foldName(one.name)] : [],
      );
      const names = decided.flatMap(({ decision }) =>
        decision.kind === 'create' ? [foldName(decision.values.name)] : [],
      );
      for (const name of unasked) expect(names.filter((each) => each === name)).toEqual([name]);
      expect(created.filter((each) => renamed.includes(each))).toEqual([]);
    });
  });

  it('links no service to a Category or a bundle, and offers none', () => {
    always((decided, _of, byId) => {
      for (const { decision } of decided) {
        const ids =
          decision.kind === 'ask' && decision.question.kind === 'candidates'
            ? decision.question.itemIds
            : 'itemId' in decision
              ? [decision.itemId]
              : [];
        for (const id of ids) expect(['Category', 'Group']).not.toContain(byId.get(id)?.type);
      }
    });
  });

  it('writes nothing for what is archived, excluded, undone or unreadable', () => {
    always((decided, of) => {
      for (const { service: one, decision } of decided) {
        const user = of.decisions.get(one.key)?.kind;
        if (one.archived || one.rate.kind === 'problem' || user === 'exclude' || user === 'undone')
          expect(writes(decision)).toBe(false);
      }
    });
  });

  it('writes a field only where TaxDome changed it and QuickBooks did not, or a person chose TaxDome’s values', () => {
    always((decided, of, byId) => {
      for (const { service: one, decision } of decided) {
        if (decision.kind !== 'update') continue;
        const link = of.links.get(one.key);
        const of1 = byId.get(decision.itemId);
        const user = of.decisions.get(one.key);
        const about =
          user?.kind === 'keep' || (user?.kind === 'link' && user.itemId === link?.itemId) ? user : undefined;
        const chosen = about?.keep === 'taxdome' ? about : undefined;
        if (!link || !of1) throw new Error('an update of what is not linked');
        expect(link.itemId).toBe(decision.itemId);
        const now = serviceValues(one, of.settings);
        const theirs = itemValues(of1, byId);
        expect(Object.keys(decision.changes)).not.toEqual([]);
        for (const field of Object.keys(decision.changes) as Field[]) {
          expect(decision.changes[field]).toBe(now[field]);
          expect(sameField(field, now, theirs)).toBe(false);
          if (field === 'rate') expect(decision.changes.rate).not.toBeNull();
          if (field === 'sku') expect([of1.sku, link.wroteSku]).toEqual([link.wroteSku, expect.any(String)]);
          if (chosen && (!chosen.over || sameField(field, chosen.over, theirs))) continue;
          expect([field, link.base.service[field] !== undefined]).toEqual([field, true]);
          expect([field, sameField(field, link.base.service, now)]).toEqual([field, false]);
          expect([field, sameField(field, link.base.item, theirs)]).toEqual([field, true]);
        }
      }
    });
  });

  it('says nothing of account, tax, type or activity in a write, and of the category only where it is changed', () => {
    always((decided, _of, byId) => {
      for (const { decision } of decided) {
        if (decision.kind !== 'update' && decision.kind !== 'link') continue;
        const of1 = byId.get(decision.itemId);
        if (!of1) throw new Error('no item');
        const body = updateBody(of1, decision.changes, 'c0');
        expect(body).not.toMatch(/"(?:IncomeAccountRef|Taxable|SalesTaxCodeRef|Type|Active)":/u);
        expect(/"(?:SubItem|ParentRef)":/u.test(body)).toBe(decision.changes.category !== undefined);
        expect(body.includes('"Sku":')).toBe(decision.changes.sku !== undefined);
      }
    });
  });

  it('asks where both sides changed a field to different values', () => {
    always((decided, of, byId) => {
      for (const { service: one, decision } of decided) {
        const link = of.links.get(one.key);
        const to = link && byId.get(link.itemId);
        const user = of.decisions.get(one.key);
        if (!link || !to?.active || one.archived || one.rate.kind === 'problem') continue;
        if (user && user.kind !== 'create' && user.kind !== 'send-anyway') continue;
        const now = serviceValues(one, of.settings);
        const theirs = itemValues(to, byId);
        const both = (['name', 'description', 'rate', 'category'] as const).filter((field) => {
          if (field === 'rate' && now.rate === null) return false;
          const { service: ours, item: its } = link.base;
          const alike = [sameField(field, ours, now), sameField(field, its, theirs), sameField(field, now, theirs)];
          return ours[field] !== undefined && !alike.includes(true);
        });
        if (both.length > 0) expect([both, decision.kind]).toEqual([both, 'ask']);
      }
    });
  });

  it('does not depend on the order in which services and items come', () => {
    const shuffled = anySnapshot.chain((of) =>
      fc.tuple(
        fc.constant(of),
        fc.shuffledSubarray([...of.services], { minLength: of.services.length }),
        fc.shuffledSubarray([...of.items], { minLength: of.items.length }),
        fc.shuffledSubarray([...of.links], { minLength: of.links.size }),
        fc.shuffledSubarray([...of.unseen], { minLength: of.unseen.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([of, services, items, links, unseen]) => {
        const other = plan({ ...of, services, items, links: new Map(links), unseen });
        for (const [key, decision] of plan(of)) expect(sorted(other.get(key))).toEqual(sorted(decision));
      }),
      runs(500),
    );
  });

  it('has nothing left to do once it is done, and QuickBooks refuses no item that it creates', () => {
    always((_decided, of) => {
      const model = new QuickBooksModel(of);
      let toDo = 0;
      for (let round = 0; ; round += 1) {
        // Each round of questions that answer themselves (a name that has become free) does something.
        expect(round).toBeLessThanOrEqual(2 * of.services.length);
        const due = [...plan(model.snapshot)].filter(([key, decision]) => writes(decision) && !model.refused.has(key));
        if (due.length === 0) break;
        for (const [key, decision] of due) {
          if (decision.kind === 'create') toDo += 1;
          model.apply(key, decision);
          if (decision.kind === 'create') {
            expect(model.refused.get(key)).not.toBe('name');
            if (model.refused.has(key)) toDo -= 1;
          }
        }
        const next = plan(model.snapshot);
        for (const [key] of due)
          if (!model.refused.has(key)) expect([key, next.get(key)?.kind]).toEqual([key, 'nothing']);
      }
      expect(model.created).toBe(toDo);
      const ids = [...model.links.values()].map(({ itemId }) => itemId);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('is what a person sees: each service with its status, its reason, and the item that is meant', () => {
    always((decided, of) => {
      const views = overview(of);
      expect(views.map(({ service: one, decision }) => ({ service: one, decision }))).toEqual(decided);
      for (const { decision, item: shown, status } of views) {
        if (writes(decision) && decision.kind !== 'create') expect(shown).not.toBeNull();
        expect(REASON_CODES).toContain(status.reason.code);
        expect(status.status).not.toBe('syncing');
      }
    });
  });
});

function sorted(decision: Decision | undefined): unknown {
  if (decision?.kind !== 'ask' || decision.question.kind !== 'candidates') return decision;
  return { ...decision, question: { ...decision.question, itemIds: [...decision.question.itemIds].sort() } };
}

describe('a pair that was in step', () => {
  const names = fc.constantFrom('Audit', 'AUDIT', 'Café', 'Payroll', 'Straße', '  Tax ', 'e\u0301tude');
  const pair = fc.tuple(names, names).map(([before, after]) => {
    const one = service(before, { key: 'id:1', keyIsId: true, rate: amount('100') });
    const there = item(before, { sku: 'Item', rate: rate('100') });
    return { one, there, links: new Map([linked(one, there)]), after };
  });
  const sameText = (a: string, b: string) => sameField('name', { name: a }, { name: b });

  it('and is renamed in TaxDome is renamed in QuickBooks, in that field alone, and never created anew', () => {
    fc.assert(
      fc.property(pair, ({ one, there, links, after }) => {
        const decision = plan(snapshot({ services: [{ ...one, name: after }], items: [there], links })).get(one.key);
        if (sameText(one.name, after)) expect(decision).toMatchObject({ kind: 'nothing', differs: [] });
        else
          expect(decision).toMatchObject({
            kind: 'update',
            itemId: there.id,
            changes: { name: after.normalize('NFC') },
          });
        if (decision?.kind === 'update') expect(Object.keys(decision.changes)).toEqual(['name']);
      }),
      runs(200),
    );
  });

  it('and is renamed in QuickBooks is shown as differing, and neither created nor renamed back', () => {
    fc.assert(
      fc.property(pair, ({ one, there, links, after }) => {
        const items = [{ ...there, name: after }];
        const decision = plan(snapshot({ services: [one], items, links })).get(one.key);
        expect(decision).toMatchObject({ kind: 'nothing', differs: sameText(one.name, after) ? [] : ['name'] });
      }),
      runs(200),
    );
  });

  it('and whose item is gone, inactive or no longer a service is asked about, whatever else holds its name', () => {
    const fates = fc.constantFrom<(there: Item) => Item[]>(
      () => [],
      (there) => [{ ...there, active: false }],
      (there) => [{ ...there, type: 'Category' }],
      (there) => [item(there.name)],
      (there) => [{ ...there, active: false, name: `${there.name} (deleted)` }, item(there.name)],
    );
    fc.assert(
      fc.property(pair, fates, ({ one, there, links }, fate) => {
        const decision = plan(snapshot({ services: [one], items: fate(there), links })).get(one.key);
        expect(decision).toMatchObject({ kind: 'ask', question: { kind: 'item-missing', itemId: there.id } });
      }),
      runs(100),
    );
  });
});

describe('two services of one name', () => {
  const two = [service('Audit', { key: 'id:1', keyIsId: true }), service('AUDIT', { key: 'id:2', keyIsId: true })];

  it('are asked about where neither is in QuickBooks, until a person says which one to create', () => {
    const open = plan(snapshot({ services: two }));
    expect([...open.values()].map(({ kind, reason }) => [kind, reason.code])).toEqual([
      ['ask', 'name-twice'],
      ['ask', 'name-twice'],
    ]);
    const decisions = new Map([['id:2', { kind: 'create' } as const]]);
    expect([...plan(snapshot({ services: two, decisions })).values()].map(({ kind }) => kind)).toEqual([
      'ask',
      'create',
    ]);
  });

  it('are both asked about where one item has their name, until a person says whose it is', () => {
    const there = item('Audit', { sku: 'Item' });
    const open = plan(snapshot({ services: two, items: [there] }));
    expect([...open.values()].map(({ kind, reason }) => [kind, reason.code])).toEqual([
      ['ask', 'name-twice'],
      ['ask', 'name-twice'],
    ]);
    const decisions = new Map([['id:1', { kind: 'link', itemId: there.id, keep: 'taxdome' } as const]]);
    const settled = plan(snapshot({ services: two, items: [there], decisions }));
    expect([...settled.values()].map(({ kind, reason }) => [kind, reason.code])).toEqual([
      ['link', 'same-name'],
      ['ask', 'item-taken'],
    ]);
  });

  it('and a category of that name that is to be made: the category is made, the service asked about', () => {
    const services = [service('Audit'), service('Payroll', { category: 'audit' })];
    const made = [...plan(snapshot({ services })).values()];
    expect(made.map(({ kind, reason }) => [kind, reason.code])).toEqual([
      ['ask', 'other-type'],
      ['create', 'new'],
    ]);
  });

  it('are asked about where they stand in two categories, and both created where a person says so', () => {
    const apart = [service('Audit', { category: 'Tax' }), service('Audit', { category: 'Ongoing' })];
    const kinds = (...chosen: Service[]) => {
      const decisions = new Map(chosen.map(({ key }) => [key, { kind: 'create' } as const]));
      return [...plan(snapshot({ services: apart, decisions })).values()].map(({ kind }) => kind);
    };
    expect(kinds()).toEqual(['ask', 'ask']);
    expect(kinds(...apart.slice(0, 1))).toEqual(['create', 'ask']);
    expect(kinds(...apart)).toEqual(['create', 'create']);
  });
});

describe('a decision about an item', () => {
  const one = service('Audit', { key: 'id:1', keyIsId: true, rate: amount('100') });
  const mine = item('Audit', { rate: rate('90'), sku: 'Item' });
  const other = item('Auditing');

  it('says nothing about another that the service has been linked to since', () => {
    const links = new Map([linked(one, mine)]);
    const decisions = new Map([['id:1', { kind: 'link', itemId: other.id, keep: 'taxdome' } as const]]);
    const made = plan(snapshot({ services: [one], items: [mine, other], links, decisions }));
    expect(made.get('id:1')).toMatchObject({ kind: 'nothing', differs: ['rate'] });
  });

  it('that takes it from a service out of sight keeps that one from writing to it', () => {
    const former = service('Former', { key: 'id:0', keyIsId: true, rate: amount('100') });
    const links = new Map([linked({ ...former, rate: amount('90') }, mine)]);
    const world = { services: [former, one], unseen: [former], items: [mine], links };
    expect(plan(snapshot(world)).get('id:0')?.kind).toBe('update');
    const decisions = new Map([['id:1', { kind: 'link', itemId: mine.id, keep: 'quickbooks' } as const]]);
    const made = plan(snapshot({ ...world, decisions }));
    expect([made.get('id:0')?.kind, made.get('id:1')?.kind]).toEqual(['ask', 'link']);
  });
});

describe('rows that share a key', () => {
  it('become one service each, the same in whatever order they come, but for how its name and its doubtful rate are written', () => {
    const rows = anySnapshot.map(({ services }) =>
      services.flatMap((one) => [one, { ...one, key: 'same', description: one.description ?? 'x' }]),
    );
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const read = (some: readonly Service[]) =>
          mergeRows(some)
            .map(({ key, rate: { kind } }) => `${key} ${kind}`)
            .sort();
        expect(new Set(mergeRows(all).map(({ key }) => key)).size).toBe(mergeRows(all).length);
        expect(read(other)).toEqual(read(all));
      }),
      runs(300),
    );
  });
});
