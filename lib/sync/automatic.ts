import { overview, type ServiceView } from '../catalog/overview';
import type { PageReport } from '../catalog/page-report';
import type { Service } from '../catalog/service';
import { serviceKey } from '../catalog/service-key';
import type { Snapshot } from '../catalog/snapshot';
import type { Values } from '../catalog/values';
import { changeSettings } from '../store/change-settings';
import { loadSnapshot } from '../store/load-snapshot';
import { ofConnection } from '../store/open';
import type { Settings, StoredService } from '../store/schema';
import type { Engine } from './engine';
import { enqueue } from './enqueue';
import { refreshMirror } from './refresh-mirror';

/** A value is believed after two equal reads at least this far apart, and an answer once it has stood that long: the page may be half drawn, or a person half way. */
const SETTLED = 5_000;
/** A run that touches more services than this, or changes more than a tenth of the linked ones, is first shown to a person. */
const LARGE_RUN = 20;
const FEW_CHANGES = 3;
const MIRROR_AGE = 20_000;

/** What one read of the page said. */
export interface Read {
  readonly services: readonly Service[];
  readonly report: PageReport;
  readonly formOpen: boolean;
}

/**
 * Pushes new and changed services without a click, after the first confirmed preview and only from a page that is read without doubt.
 *
 * @returns how many services were taken into the outbox
 * @throws QuickBooksError where the company can't be read
 */
export async function syncAutomatically(engine: Engine, connection: string, read: Read): Promise<number> {
  if (!(await isOn(engine, connection)) || read.formOpen || read.report.recognised !== 'yes') return 0;
  const firm = await engine.store
    .get('connections', connection)
    .then((found) => found && engine.store.get('firms', found.firm));
  if (read.report.ownIntegration && !firm?.besideOwnIntegration) return 0;
  if ((await candidates(engine, connection, read)).length === 0) return 0;
  // What is written must be compared with what QuickBooks holds now, not with what it held when the page was opened.
  await refreshMirror(engine, connection, MIRROR_AGE);
  const snapshot = await loadSnapshot(engine.store, connection, engine.online());
  const due = await candidates(engine, connection, read);
  // Asking QuickBooks took its time, in which a person may have switched it off, or another tab have found that it must wait.
  const settings = await isOn(engine, connection);
  if (!settings || !snapshot || due.length === 0) return 0;
  if (isLarge(due, snapshot) || changePlaces(due, snapshot) || read.report.columns !== settings.confirmedColumns) {
    await changeSettings(engine.store, connection, () => ({ previewNeeded: true }));
    engine.changed(connection, ['settings']);
    return 0;
  }
  return enqueue(engine, snapshot, due, 'automatic');
}

/** The settings, if they let anything be done by itself, and nothing waits for a preview. */
async function isOn({ store }: Engine, connection: string): Promise<Settings | null> {
  const settings = await store.get('settings', connection);
  return settings?.confirmedAt && settings.autoSync && !settings.previewNeeded ? settings : null;
}

async function candidates(engine: Engine, connection: string, { services }: Read): Promise<ServiceView[]> {
  const snapshot = await loadSnapshot(engine.store, connection, engine.online());
  if (snapshot?.connectionState !== 'connected') return [];
  const keys = new Set(services.map(({ key }) => key));
  const settledBefore = engine.now() - SETTLED;
  const justDecided = new Set(
    (await engine.store.getAll('decisions', ofConnection(connection))).flatMap(({ serviceKey, at }) =>
      at > settledBefore ? [serviceKey] : [],
    ),
  );
  return overview(snapshot).filter(
    ({ service, decision, status }) =>
      keys.has(service.key) &&
      !justDecided.has(service.key) &&
      (service as StoredService).since <= settledBefore &&
      status.status === 'not-synced' &&
      // A link made by a person's decision waits for that person's confirmation of what it writes.
      (decision.kind === 'create' ||
        decision.kind === 'update' ||
        (decision.kind === 'link' && Object.keys(decision.changes).length === 0)),
  );
}

/**
 * Whether names go from one service to another, linked or new: hardly ever that many renames, and how it looks where what was taken for ids are places in a list that has others now.
 */
function changePlaces(due: readonly ServiceView[], { links, services }: Snapshot): boolean {
  const nameOf = ({ name, category }: Pick<Values, 'name' | 'category'>) => serviceKey(name, category ?? null);
  const formerly = new Map([...links.values()].map(({ base, serviceKey: key }) => [nameOf(base.service), key]));
  const now = new Map(services.map((service) => [nameOf(service), service.key]));
  const isAnother = (key: string | undefined, service: Service) => key !== undefined && key !== service.key;
  return due.some(
    ({ service, decision, link }) =>
      decision.kind === 'update' &&
      decision.changes.name !== undefined &&
      (isAnother(formerly.get(nameOf(service)), service) ||
        (link !== null && isAnother(now.get(nameOf(link.base.service)), service))),
  );
}

function isLarge(due: readonly ServiceView[], { links }: Snapshot): boolean {
  const updates = due.filter(({ decision }) => decision.kind === 'update').length;
  return due.length > LARGE_RUN || updates > Math.max(FEW_CHANGES, links.size / 10);
}
