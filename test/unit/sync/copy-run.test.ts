import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceDraft } from '../../../lib/catalog/copying';
import type { Service } from '../../../lib/catalog/service';
import type { FormOutcome } from '../../../lib/messages/protocol';
import { syncAutomatically } from '../../../lib/sync/automatic';
import { addByHand, linkByHand } from '../../../lib/sync/copy-by-hand';
import { type FormDriver, isCopying, runCopy } from '../../../lib/sync/copy-run';
import { endStopped, pauseCopy, resumeCopy, stopCopy } from '../../../lib/sync/halt-copy';
import { planCopy } from '../../../lib/sync/plan-copy';
import { recordRead } from '../../../lib/sync/record-read';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;

beforeEach(async () => {
  one = await bench({
    items: [
      { name: 'Audit', price: '180' },
      { name: 'Notary', price: '15' },
      { name: 'Payroll', price: '85' },
    ],
  });
});
afterEach(() => one.close());

/** A TaxDome page that keeps what is typed into its form; `answer` may say something else for a name. */
class Page implements FormDriver {
  readonly services_: Service[] = [];
  readonly typed: string[] = [];

  constructor(readonly answer: (name: string, attempt: number) => FormOutcome | 'create' | 'die' = () => 'create') {}

  async create(draft: ServiceDraft): Promise<FormOutcome> {
    const attempt = this.typed.filter((name) => name === draft.name).length + 1;
    this.typed.push(draft.name);
    const answer = this.answer(draft.name, attempt);
    if (answer !== 'create' && answer !== 'die') return answer;
    const made = service(draft.name, {
      rate: draft.rate === null ? { kind: 'none' } : amount(draft.rate),
      unit: draft.unit,
    });
    this.services_.push(made);
    if (answer === 'die') throw new Error('the worker is gone');
    return { outcome: 'created', service: made };
  }

  async readAll() {
    await recordRead(one.engine.store, CONNECTION, this.services_, true, one.engine.now());
    return { read: this.services_.length, complete: true, narrowed: false };
  }

  /** The page has lived through whatever was pressed in it. */
  loadedAt = async (): Promise<number | null> => 0;
  reload = async () => {};
  wait = async () => {};
}

/** A page that does all as another one does, but for what is said. */
function like(page: Page, changes: Partial<FormDriver>): FormDriver {
  return {
    create: (draft) => page.create(draft),
    readAll: () => page.readAll(),
    loadedAt: page.loadedAt,
    reload: page.reload,
    wait: page.wait,
    ...changes,
  };
}

const itemOf = (name: string) => one.company.item(name)?.Id ?? '';

async function plan(...names: string[]) {
  const entries = names.map((name) => {
    const item = one.company.item(name);
    return {
      itemId: item?.Id ?? '',
      draft: { name, description: null, rate: amountOf(item?.UnitPrice), unit: null, category: null },
    };
  });
  await planCopy(one.engine, CONNECTION, entries);
}

function amountOf(price: string | undefined) {
  const reading = amount(price ?? '0');
  return reading.kind === 'amount' ? reading.amount : null;
}

async function states() {
  const copies = await one.engine.store.getAll('copies');
  return Object.fromEntries(copies.map(({ draft, state }) => [draft.name, state]));
}

describe('a run of copies', () => {
  it('creates each item once, links it with its origin, and it is Synced at once', async () => {
    const page = new Page();
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, page);
    expect(page.typed).toEqual(['Audit', 'Notary']);
    expect(await one.statuses()).toEqual({ Audit: 'synced', Notary: 'synced' });
    expect((await one.engine.store.getAll('links')).map(({ origin }) => origin)).toEqual(['copied', 'copied']);
  });

  it('is never created in QuickBooks again by automatic sync', async () => {
    const page = new Page();
    await plan('Audit');
    await runCopy(one.engine, CONNECTION, page);
    await one.settings({ confirmedAt: 1, confirmedColumns: 'name' });
    await one.show(page.services_);
    one.pass(60_000);
    const report = {
      recognised: 'yes',
      ownIntegration: false,
      services: 1,
      columns: 'name',
      subTab: 'active',
      at: 0,
    } as const;
    expect(await syncAutomatically(one.engine, CONNECTION, { services: page.services_, report, formOpen: false })).toBe(
      0,
    );
    expect(one.company.items()).toHaveLength(3);
  });

  it('goes on after a refusal of the page, and keeps its message', async () => {
    const page = new Page((name) =>
      name === 'Audit' ? { outcome: 'refused', message: 'A service with this name already exists' } : 'create',
    );
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'failed', Notary: 'added' });
    expect((await one.engine.store.getAll('copies'))[0]?.problem).toBe('A service with this name already exists');
  });

  it('stops where the form can’t be driven, with nothing made twice', async () => {
    const page = new Page(() => ({ outcome: 'stuck', problem: 'no-name-field', maybeSaved: false }));
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'failed', Notary: 'stopped' });
    expect(page.typed).toEqual(['Audit']);
  });

  it('goes on where only one item’s values were not kept', async () => {
    const page = new Page((name) =>
      name === 'Audit' ? { outcome: 'stuck', problem: 'value-not-kept', maybeSaved: false } : 'create',
    );
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'failed', Notary: 'added' });
  });

  it('says that TaxDome shows other values where it does so after the save, and goes no further', async () => {
    const page = new Page(() => ({ outcome: 'stuck', problem: 'value-not-kept', maybeSaved: true }));
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'failed', Notary: 'stopped' });
    expect((await one.engine.store.getAll('copies')).map(({ problem }) => problem)).toContain('saved-otherwise');
  });

  it('finds what it had made when the worker died before it knew, and does not make it again', async () => {
    const page = new Page((name, attempt) => (name === 'Audit' && attempt === 1 ? 'die' : 'create'));
    await plan('Audit', 'Notary');
    await expect(runCopy(one.engine, CONNECTION, page)).rejects.toThrow('the worker is gone');
    expect(await states()).toEqual({ Audit: 'filling', Notary: 'waiting' });
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'added', Notary: 'added' });
    expect(page.typed).toEqual(['Audit', 'Notary']);
  });

  it('rests where nobody can tell whether a dead worker had made it', async () => {
    const page = new Page((name, attempt) => (name === 'Audit' && attempt === 1 ? 'die' : 'create'));
    await plan('Audit');
    await expect(runCopy(one.engine, CONNECTION, page)).rejects.toThrow('the worker is gone');
    await runCopy(
      one.engine,
      CONNECTION,
      like(page, { readAll: async () => ({ read: 3, complete: false, narrowed: true }) }),
    );
    expect(page.typed).toEqual(['Audit']);
    expect(await states()).toEqual({ Audit: 'filling' });
    await runCopy(one.engine, CONNECTION, page);
    expect(page.typed).toEqual(['Audit']);
    expect(await states()).toEqual({ Audit: 'added' });
  });

  it('whose page was reloaded while a save was on its way decides by a list that was loaded when that is over', async () => {
    const page = new Page((name, attempt) => (name === 'Audit' && attempt === 1 ? 'die' : 'create'));
    await plan('Audit');
    await expect(runCopy(one.engine, CONNECTION, page)).rejects.toThrow('the worker is gone');
    const made = page.services_.splice(0);
    // The new page has asked for its list before the server had saved.
    let loadedAt = one.engine.now() + 1;
    const reloaded = like(page, {
      loadedAt: async () => loadedAt,
      async reload() {
        page.services_.push(...made);
        loadedAt += 60_000;
      },
    });
    await runCopy(one.engine, CONNECTION, reloaded);
    expect(await states()).toEqual({ Audit: 'filling' });
    await runCopy(one.engine, CONNECTION, reloaded);
    expect(await states()).toEqual({ Audit: 'added' });
    expect(page.typed).toEqual(['Audit']);
  });

  it('begins an item again whose page was reloaded before it was saved', async () => {
    const page = new Page((name, attempt) => (name === 'Audit' && attempt === 1 ? 'die' : 'create'));
    await plan('Audit');
    await expect(runCopy(one.engine, CONNECTION, page)).rejects.toThrow('the worker is gone');
    page.services_.length = 0;
    let loadedAt = one.engine.now() + 1;
    const reloaded = like(page, {
      loadedAt: async () => loadedAt,
      async reload() {
        loadedAt += 60_000;
      },
    });
    await runCopy(one.engine, CONNECTION, reloaded);
    await runCopy(one.engine, CONNECTION, reloaded);
    expect(page.typed).toEqual(['Audit', 'Audit']);
    expect(await states()).toEqual({ Audit: 'added' });
  });

  it('that is stopped while a person types makes nothing more', async () => {
    await plan('Audit');
    const stopping = new Page(() => ({ outcome: 'busy' }));
    const driver: FormDriver = like(stopping, {
      async create(draft) {
        await stopCopy(one.engine, CONNECTION);
        return stopping.create(draft);
      },
    });
    await runCopy(one.engine, CONNECTION, driver);
    expect(stopping.typed).toEqual(['Audit']);
    expect(await states()).toEqual({ Audit: 'stopped' });
  });

  it('that is stopped after its page went away holds up no other run', async () => {
    const gone = new Page(() => ({ outcome: 'stuck', problem: 'page-gone', maybeSaved: true }));
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, gone);
    await stopCopy(one.engine, CONNECTION);
    await endStopped(one.engine, CONNECTION);
    expect(await states()).toEqual({ Audit: 'failed', Notary: 'stopped' });
    await plan('Payroll');
    expect(await states()).toEqual({ Payroll: 'waiting' });
  });

  it('is not replaced by another while it is open', async () => {
    await plan('Audit');
    expect(await planCopy(one.engine, CONNECTION, [])).toBe(false);
    expect(await states()).toEqual({ Audit: 'waiting' });
  });

  it('waits while a person types, and goes on afterwards', async () => {
    const page = new Page((_name, attempt) => (attempt === 1 ? { outcome: 'busy' } : 'create'));
    await plan('Audit');
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'added' });
  });

  it('rests where the page went away, and goes on in the next one', async () => {
    const gone = new Page(() => ({ outcome: 'stuck', problem: 'page-gone', maybeSaved: true }));
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, gone);
    expect(await states()).toEqual({ Audit: 'filling', Notary: 'waiting' });
    const next = new Page();
    await runCopy(one.engine, CONNECTION, next);
    expect(next.typed).toEqual(['Audit', 'Notary']);
  });

  it('that is stopped leaves the rest undone', async () => {
    await plan('Audit', 'Notary');
    await stopCopy(one.engine, CONNECTION);
    const page = new Page();
    await runCopy(one.engine, CONNECTION, page);
    expect(page.typed).toEqual([]);
    expect(await states()).toEqual({ Audit: 'stopped', Notary: 'stopped' });
  });

  it('takes no item that is a service already', async () => {
    await plan('Audit');
    await runCopy(one.engine, CONNECTION, new Page());
    await plan('Audit', 'Payroll');
    expect(await states()).toEqual({ Audit: 'skipped', Payroll: 'waiting' });
  });

  it('skips what TaxDome has already, Archived included, before anything is typed', async () => {
    const page = new Page();
    page.services_.push(service('AUDIT'), { ...service('notary'), archived: true });
    await plan('Audit', 'Notary', 'Payroll');
    const readAll = async () => {
      for (const archived of [false, true]) {
        const services = page.services_.filter((each) => each.archived === archived);
        await recordRead(one.engine.store, CONNECTION, services, true, one.engine.now());
      }
      return { read: 2, complete: true, narrowed: false };
    };
    await runCopy(one.engine, CONNECTION, like(page, { readAll }));
    expect(page.typed).toEqual(['Payroll']);
    expect(await states()).toEqual({ Audit: 'skipped', Notary: 'skipped', Payroll: 'added' });
  });

  it('takes the first of two items that have one name in two categories', async () => {
    const page = new Page();
    const draft = { name: 'Audit', description: null, rate: null, unit: null, category: null };
    await planCopy(one.engine, CONNECTION, [
      { itemId: '101', draft },
      { itemId: '102', draft: { ...draft, name: 'audit' } },
    ]);
    await runCopy(one.engine, CONNECTION, page);
    expect(page.typed).toEqual(['Audit']);
    expect(await states()).toEqual({ Audit: 'added', audit: 'skipped' });
  });

  it('types nothing where the list can’t be read to its end, and says so', async () => {
    const page = new Page();
    await plan('Audit');
    await runCopy(
      one.engine,
      CONNECTION,
      like(page, { readAll: async () => ({ read: 3, complete: false, narrowed: true }) }),
    );
    expect(page.typed).toEqual([]);
    const [entry] = await one.engine.store.getAll('copies');
    expect(entry).toMatchObject({ state: 'stopped', problem: 'list-not-read' });
  });

  it('believes a list whose end can’t be told when it shows the same three times', async () => {
    const page = new Page();
    let reads = 0;
    await plan('Audit');
    const readAll = async () => ({ read: 7, complete: false, narrowed: reads++ < 0 });
    await runCopy(one.engine, CONNECTION, like(page, { readAll }));
    expect([reads, page.typed]).toEqual([3, ['Audit']]);
  });

  it('rests before anything is typed where its page is gone, and goes on in the next one', async () => {
    const page = new Page();
    await plan('Audit');
    await runCopy(one.engine, CONNECTION, like(page, { readAll: async () => null }));
    expect(await states()).toEqual({ Audit: 'waiting' });
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'added' });
  });
});

describe('a run that takes up what an earlier one left', () => {
  const refusing = new Page((name) => (name === 'Audit' ? 'create' : { outcome: 'refused', message: 'No' }));

  it('keeps the other failures behind it in the same report, and nothing of what has ended well', async () => {
    await plan('Audit', 'Notary', 'Payroll');
    await runCopy(one.engine, CONNECTION, refusing);
    await plan('Payroll');
    const entries = (await one.engine.store.getAll('copies')).sort((a, b) => a.order - b.order);
    expect(entries).toMatchObject([
      { draft: { name: 'Payroll' }, order: 0, state: 'waiting', problem: null },
      { draft: { name: 'Notary' }, order: 1, state: 'failed', problem: 'No', kept: true },
    ]);
    expect(new Set(entries.map(({ run }) => run)).size).toBe(1);
    await runCopy(one.engine, CONNECTION, new Page());
    expect(await states()).toEqual({ Notary: 'failed', Payroll: 'added' });
  });

  it('keeps what was skipped for its name, which can still be given another', async () => {
    const page = new Page();
    page.services_.push(service('Audit'), service('Notary'));
    await plan('Audit', 'Notary');
    await runCopy(one.engine, CONNECTION, page);
    await plan('Notary');
    expect(await states()).toEqual({ Audit: 'skipped', Notary: 'waiting' });
  });

  it('still links what a person adds by hand', async () => {
    await plan('Notary', 'Payroll');
    await runCopy(one.engine, CONNECTION, refusing);
    await addByHand(one.engine, CONNECTION);
    await plan('Payroll');
    await linkByHand(one.engine, CONNECTION, [service('Notary')]);
    expect(await states()).toEqual({ Notary: 'added', Payroll: 'waiting' });
    expect((await one.engine.store.getAll('links')).map(({ itemId }) => itemId)).toEqual([itemOf('Notary')]);
  });

  it('does not create what a person is about to add by hand for another item', async () => {
    await plan('Notary');
    await runCopy(one.engine, CONNECTION, refusing);
    await addByHand(one.engine, CONNECTION);
    const page = new Page();
    const draft = { name: 'notary', description: null, rate: null, unit: null, category: null };
    await planCopy(one.engine, CONNECTION, [{ itemId: '901', draft }]);
    await runCopy(one.engine, CONNECTION, page);
    expect(page.typed).toEqual([]);
    expect(await states()).toEqual({ Notary: 'by-hand', notary: 'skipped' });
  });

  it('leaves out what has become a service in another way', async () => {
    await plan('Notary', 'Payroll');
    await runCopy(one.engine, CONNECTION, refusing);
    await one.show([service('Notary', { rate: amount('15') })]);
    await one.confirm();
    await plan('Payroll');
    expect(await states()).toEqual({ Payroll: 'waiting' });
  });

  it('is not what a new selection is: of a report that was put away only what is added by hand is kept', async () => {
    await plan('Audit', 'Notary');
    await stopCopy(one.engine, CONNECTION);
    await addByHand(one.engine, CONNECTION);
    await plan('Notary');
    await stopCopy(one.engine, CONNECTION);
    await plan('Payroll');
    expect(await states()).toEqual({ Audit: 'by-hand', Payroll: 'waiting' });
  });
});

describe('a run that is paused', () => {
  it('finishes the item under way, rests, holds no automatic sync up, and goes on', async () => {
    const page = new Page();
    await plan('Audit', 'Notary');
    const create = async (draft: ServiceDraft) => {
      await pauseCopy(one.engine, CONNECTION);
      return page.create(draft);
    };
    await runCopy(one.engine, CONNECTION, like(page, { create }));
    expect(await states()).toEqual({ Audit: 'added', Notary: 'paused' });
    expect(await isCopying(one.engine, CONNECTION)).toBe(false);
    expect(await planCopy(one.engine, CONNECTION, [])).toBe(false);
    await resumeCopy(one.engine, CONNECTION);
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'added', Notary: 'added' });
    expect(page.typed).toEqual(['Audit', 'Notary']);
  });

  it('begins an item again that a person was in the way of, and not before it is told to', async () => {
    const page = new Page((_name, attempt) => (attempt === 1 ? { outcome: 'busy' } : 'create'));
    await plan('Audit');
    const create = async (draft: ServiceDraft) => {
      await pauseCopy(one.engine, CONNECTION);
      return page.create(draft);
    };
    await runCopy(one.engine, CONNECTION, like(page, { create }));
    expect(await states()).toEqual({ Audit: 'paused' });
    await resumeCopy(one.engine, CONNECTION);
    await runCopy(one.engine, CONNECTION, page);
    expect(await states()).toEqual({ Audit: 'added' });
  });

  it('can be stopped', async () => {
    await plan('Audit');
    await pauseCopy(one.engine, CONNECTION);
    await stopCopy(one.engine, CONNECTION);
    expect(await states()).toEqual({ Audit: 'stopped' });
  });
});

describe('items that a person adds by hand', () => {
  async function toHand() {
    await plan('Audit', 'Notary');
    await runCopy(
      one.engine,
      CONNECTION,
      new Page(() => ({ outcome: 'stuck', problem: 'no-form', maybeSaved: false })),
    );
    await addByHand(one.engine, CONNECTION);
    expect(await states()).toEqual({ Audit: 'by-hand', Notary: 'by-hand' });
  }

  it('are linked as copies when their services appear in the list', async () => {
    await toHand();
    await linkByHand(one.engine, CONNECTION, [service('audit '), service('Something else')]);
    expect(await states()).toEqual({ Audit: 'added', Notary: 'by-hand' });
    const links = await one.engine.store.getAll('links');
    expect(links.map(({ origin, itemId }) => [origin, itemId])).toEqual([['copied', one.company.item('Audit')?.Id]]);
  });

  it('are not linked to one of two services of the name, nor to an archived one', async () => {
    await toHand();
    const twin = { ...service('Audit'), key: 'id:twin' };
    await linkByHand(one.engine, CONNECTION, [service('Audit'), twin, { ...service('Notary'), archived: true }]);
    expect(await states()).toEqual({ Audit: 'by-hand', Notary: 'by-hand' });
  });

  it('hold no other run up', async () => {
    await toHand();
    await plan('Payroll');
    expect(await states()).toEqual({ Audit: 'by-hand', Notary: 'by-hand', Payroll: 'waiting' });
  });
});
