import type { UserDecision } from '../../../../lib/catalog/decision';
import type { ServiceView } from '../../../../lib/catalog/overview';
import { isPreselected } from '../../../../lib/catalog/preview';
import type { Service } from '../../../../lib/catalog/service';
import { serviceKey } from '../../../../lib/catalog/service-key';
import { syncAutomatically } from '../../../../lib/sync/automatic';
import { confirmPreview } from '../../../../lib/sync/confirm';
import { decide } from '../../../../lib/sync/decide';
import { recordRead } from '../../../../lib/sync/record-read';
import { refreshMirror } from '../../../../lib/sync/refresh-mirror';
import { stopSync } from '../../../../lib/sync/stop-sync';
import { syncByHand } from '../../../../lib/sync/sync-by-hand';
import { undo, undoRun } from '../../../../lib/sync/undo';
import type { Company, FaultOrder } from '../../../stand-ins/intuit';
import { amount, service } from '../../catalog/make';
import { CONNECTION } from '../harness';
import type { FakeClock } from './fake-clock';
import { firstSendings } from './fault-plans';
import { Ledger } from './ledger';
import type { Kill } from './life';
import { views } from './scenario';
import { type BooksEdit, CATEGORIES, type Found, type Look, NAMES, type Schedule, type Step } from './schedule';
import type { Worker } from './worker';
import { type Browser, PAGE, World } from './world';

const PRICES = ['10', '20.5', '99.999', '80'];

/** What a story has come to: the world it left, and the ledger of its books. */
export interface Performed {
  readonly world: World;
  readonly ledger: Ledger;
}

/** Plays a schedule to its end: until nothing is left to do, and both sides have been looked at once more. */
export async function perform(clock: FakeClock, schedule: Schedule): Promise<Performed> {
  const world = await World.start(clock, {
    ...{ kills: killsOf(schedule), profiles: schedule.browsers, batchSize: schedule.batchSize },
    seed: {
      rules: schedule.rules,
      items: CATEGORIES.flatMap((name) => (name === 'Tax' ? [{ name, type: 'Category' as const }] : [])),
    },
    intuit: {
      limits: schedule.limits,
      refreshRotationMs: schedule.rotates ? 0 : 86_400_000,
      refreshReuse: schedule.rotates ? 'revoke' : 'refuse',
    },
  });
  const ledger = new Ledger(world.company);
  for (const found of schedule.items) ledger.asPerson(() => void make(world.company, found));
  let requests = 0;
  world.arriving = () => {
    requests += 1;
    for (const { request, edit } of schedule.meanwhile)
      if (request === requests) ledger.asPerson(() => editBooks(world.company, edit));
  };
  for (const order of schedule.faults) world.intuit.faults.add(orderOf(order));
  const story = new Story(world, ledger, schedule);
  const [first] = world.browsers;
  if (schedule.synced) await story.play({ kind: 'confirm' }, first);
  if (schedule.synced) await world.rest();
  for (const { step, browser, rest } of schedule.steps) {
    await story.play(step, world.browsers[browser % world.browsers.length] ?? world.browsers[0]);
    if (rest) await world.rest();
    else await clock.pass(200);
  }
  await story.end();
  return { world, ledger };
}

/** As it is, but that nobody says of a batch that was done, or of a single operation, that it was too many. */
function orderOf(order: FaultOrder): FaultOrder {
  const { match, ...rest } = order;
  if (order.operationFault) return rest;
  return order.status === 400 ? { ...rest, match: firstSendings(1) } : order;
}

function killsOf({ kills }: Schedule): Kill[] {
  let at = 0;
  return kills.map(({ after, when, browser }) => {
    at += after + 1;
    return { at, when, browser };
  });
}

function make(company: Company, { name, category, price, active }: Found): void {
  if (category !== null && !company.items().some(({ Name, Type }) => Name === category && Type === 'Category'))
    company.createItem({ name: category, type: 'Category' });
  const made = company.createItem({ name, price, ...(category === null ? {} : { category }) });
  if (!active) company.makeInactive(made.Id);
}

function editBooks(company: Company, edit: BooksEdit): void {
  if (edit.what === 'create') {
    make(company, edit.item);
    return;
  }
  const services = company.items().filter(({ Type }) => Type === 'Service');
  const item = services[edit.item % services.length];
  if (!item) return;
  if (edit.what === 'price') company.edit(item.Id, { UnitPrice: PRICES[edit.to % PRICES.length] ?? null });
  if (edit.what === 'name') company.edit(item.Id, { Name: NAMES[edit.to % NAMES.length] ?? '' });
  if (edit.what === 'sku') company.edit(item.Id, { Sku: `OWN-${edit.to}` });
  if (edit.what === 'inactive') company.makeInactive(item.Id);
  if (edit.what === 'active') company.edit(item.Id, { Active: true });
}

/** The people of a story. */
class Story {
  readonly #rows: { look: Look; shown: boolean }[];

  constructor(
    readonly world: World,
    readonly ledger: Ledger,
    readonly schedule: Schedule,
  ) {
    this.#rows = schedule.services.map((look) => ({ look, shown: true }));
  }

  async play(step: Step, browser: Browser | undefined): Promise<void> {
    if (!browser) return;
    const { world, ledger } = this;
    const { profile } = browser;
    const ask = (work: (worker: Worker) => Promise<unknown>) =>
      world.act(
        browser,
        step.kind,
        async (worker) => {
          await work(worker);
          worker.kick(CONNECTION);
        },
        2,
      );
    switch (step.kind) {
      case 'taxdome': {
        const row = this.#row(step.service);
        if (row) row.look = { ...row.look, ...step.look };
        return;
      }
      case 'gone':
      case 'again': {
        const row = this.#row(step.service);
        if (row) row.shown = step.kind === 'again';
        return;
      }
      case 'books':
        return ledger.asPerson(() => editBooks(world.company, step.edit));
      case 'wait':
        return world.clock.pass(step.milliseconds);
      case 'clock':
        profile.skew += step.milliseconds;
        return;
      case 'offline':
        profile.online = false;
        return;
      case 'online':
        return this.#goOnline(browser);
      case 'revoke-access':
        return world.intuit.expireAccessTokens();
      case 'stop':
        return void (await ask((worker) => stopSync(worker, CONNECTION)));
      case 'refresh':
        return void (await ask((worker) => refreshMirror(worker, CONNECTION, 0)));
      case 'confirm':
        await this.#read(browser);
        return void (await ask((worker) => this.#confirm(worker)));
      case 'automatic':
        await this.#read(browser);
        await world.clock.pass(10_000);
        await this.#read(browser);
        return void (await ask((worker) =>
          syncAutomatically(worker, CONNECTION, { services: this.#services(), report: PAGE, formOpen: false }),
        ));
      case 'by-hand':
        await this.#read(browser);
        return void (await ask((worker) =>
          syncByHand(
            worker,
            CONNECTION,
            [this.#services()[step.service % Math.max(this.#services().length, 1)]?.key ?? ''],
            'manual',
          ),
        ));
      case 'decide':
        await this.#read(browser);
        return void (await ask((worker) => this.#decide(worker, step)));
      case 'undo':
      case 'undo-run':
        return void (await ask((worker) => undoLast(worker, step.kind === 'undo-run')));
    }
  }

  /** Everybody is online again, and both sides are looked at once more. */
  async end(): Promise<void> {
    const { world } = this;
    world.intuit.faults.clear();
    for (const browser of world.browsers) this.#goOnline(browser);
    await world.rest();
    world.arriving = () => {};
    for (const browser of world.browsers)
      await world.act(browser, 'the last look', async (worker) => {
        await refreshMirror(worker, CONNECTION, 0);
        worker.kick(CONNECTION);
      });
    await world.rest();
  }

  #goOnline({ profile, worker }: Browser): void {
    profile.online = true;
    if (worker && !worker.life.dead) worker.goOn();
  }

  #row(index: number) {
    return this.#rows[index % this.#rows.length];
  }

  #services(): Service[] {
    return this.#rows.flatMap(({ look: { name, category, rate, hourly }, shown }, id) => {
      if (!shown) return [];
      const { rowIds } = this.schedule;
      const key = rowIds ? `row-${id}` : serviceKey(name, category);
      const reading = rate === null ? ({ kind: 'none' } as const) : amount(rate);
      return [service(name, { key, keyIsId: rowIds, category, rate: reading, unit: hourly ? 'hour' : 'item' })];
    });
  }

  #read(browser: Browser): Promise<unknown> {
    return this.world.act(browser, 'a read of the page', ({ store, now }) =>
      recordRead(store, CONNECTION, this.#services(), true, now()),
    );
  }

  async #confirm(worker: Worker): Promise<void> {
    const seen = await views(worker);
    this.ledger.shows(seen.filter(isAgreed).flatMap(({ item }) => item ?? []));
    await confirmPreview(
      worker,
      CONNECTION,
      seen.map(({ service: { key }, fingerprint }) => ({ key, fingerprint })),
    );
  }

  async #decide(worker: Worker, { service: index, how }: Extract<Step, { kind: 'decide' }>): Promise<void> {
    const seen = await views(worker);
    const view = seen[index % Math.max(seen.length, 1)];
    if (!view) return;
    const itemId = candidateOf(view);
    const decisions: Record<typeof how, UserDecision | null> = {
      ...{ create: { kind: 'create' }, exclude: { kind: 'exclude' }, back: null },
      link: itemId === null ? null : { kind: 'link', itemId, keep: 'taxdome' },
      ...{ taxdome: { kind: 'keep', keep: 'taxdome' }, quickbooks: { kind: 'keep', keep: 'quickbooks' } },
    };
    const items = await worker.store.getAll('items');
    if (how === 'link' || how === 'taxdome')
      this.ledger.shows(items.filter(({ id }) => id === (itemId ?? view.link?.itemId)));
    await decide(worker, CONNECTION, view.service.key, decisions[how]);
  }
}

/** What confirming a preview agrees to write over. */
function isAgreed(view: ServiceView): boolean {
  return isPreselected(view) || view.decision.kind === 'update' || view.decision.kind === 'link';
}

function candidateOf({ decision, link }: ServiceView): string | null {
  if (decision.kind === 'link') return decision.itemId;
  if (decision.kind !== 'ask') return link?.itemId ?? null;
  const { question } = decision;
  if (question.kind === 'candidates') return question.itemIds[0] ?? null;
  return 'itemId' in question ? question.itemId : (link?.itemId ?? null);
}

async function undoLast(worker: Worker, wholeRun: boolean): Promise<void> {
  const written = (await worker.store.getAll('journal')).filter(
    ({ kind, cause }) => (kind === 'created' || kind === 'updated') && cause !== 'undo',
  );
  const last = written.at(-1);
  if (wholeRun && last?.run) await undoRun(worker, CONNECTION, last.run);
  else if (last?.id !== undefined) await undo(worker, CONNECTION, last.id);
}
