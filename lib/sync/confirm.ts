import type { UserDecision } from '../catalog/decision';
import { overview, type ServiceView } from '../catalog/overview';
import { isPreselected } from '../catalog/preview';
import type { Done, ShownDecision } from '../messages/protocol';
import { initialSettings, loadSnapshot } from '../store/load-snapshot';
import type { Engine } from './engine';
import { enqueue } from './enqueue';
import { refreshMirror } from './refresh-mirror';

/**
 * Does what a confirmed preview showed, and nothing else: a service whose decision is no longer the one that was shown is left alone and shown again.
 *
 * @param shown the rows as the person saw them
 * @throws QuickBooksError where the company can't be read
 */
export async function confirmPreview(
  engine: Engine,
  connection: string,
  shown: readonly ShownDecision[],
): Promise<Done> {
  await refreshMirror(engine, connection, 10_000);
  const fingerprints = new Map(shown.map(({ key, fingerprint }) => [key, fingerprint]));
  const before = await loadSnapshot(engine.store, connection, engine.online());
  if (!before) return { ok: false, problem: 'unknown-connection' };
  const agreed = overview(before).filter(({ service, fingerprint }) => fingerprints.get(service.key) === fingerprint);
  await decidePreselected(engine, connection, agreed);
  const keys = new Set(agreed.map(({ service }) => service.key));
  const snapshot = await loadSnapshot(engine.store, connection, engine.online());
  if (!snapshot) return { ok: false, problem: 'unknown-connection' };
  await enqueue(
    engine,
    snapshot,
    overview(snapshot).filter(({ service }) => keys.has(service.key)),
    'preview',
  );
  await rememberConfirmation(engine, connection);
  return keys.size === shown.length ? { ok: true } : { ok: false, problem: 'changed-since-shown' };
}

/** In the preview TaxDome's values are preselected where the two sides differ; confirming it makes that the person's decision. */
async function decidePreselected(engine: Engine, connection: string, views: readonly ServiceView[]): Promise<void> {
  for (const view of views) {
    const { decision, service } = view;
    if (decision.kind !== 'ask' || decision.question.kind !== 'values-differ' || !isPreselected(view)) continue;
    const chosen: UserDecision = { kind: 'link', itemId: decision.question.itemId, keep: 'taxdome' };
    await engine.store.put('decisions', { connection, serviceKey: service.key, decision: chosen, at: engine.now() });
  }
}

async function rememberConfirmation(engine: Engine, connection: string): Promise<void> {
  const found = await engine.store.get('connections', connection);
  const firm = found && (await engine.store.get('firms', found.firm));
  const settings = (await engine.store.get('settings', connection)) ?? initialSettings(connection);
  await engine.store.put('settings', {
    ...settings,
    confirmedAt: settings.confirmedAt ?? engine.now(),
    confirmedColumns: firm?.page?.columns ?? settings.confirmedColumns,
    previewNeeded: false,
  });
  engine.changed(connection, ['settings']);
}
