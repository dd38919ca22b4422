import type { UserDecision } from '../catalog/decision';
import { overview, type ServiceView } from '../catalog/overview';
import { isPreselected } from '../catalog/preview';
import { following } from '../catalog/send-anyway';
import type { Snapshot } from '../catalog/snapshot';
import type { Done, ShownDecision } from '../messages/protocol';
import { changeSettings } from '../store/change-settings';
import { loadSnapshot } from '../store/load-snapshot';
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
  const chosen = await decidePreselected(engine, connection, agreed, before.decisions);
  const keys = new Set(agreed.map(({ service }) => service.key));
  // Of the same moment as what was compared: what the page says meanwhile was not shown.
  const snapshot = { ...before, decisions: new Map([...before.decisions, ...chosen]) };
  await enqueue(
    engine,
    snapshot,
    overview(snapshot).filter(({ service }) => keys.has(service.key)),
    'preview',
  );
  // Automatic sync goes on from what a person has seen, and not from what has taken its place.
  if (keys.size < shown.length) return { ok: false, problem: 'changed-since-shown' };
  await rememberConfirmation(engine, connection);
  return { ok: true };
}

/** In the preview TaxDome's values are preselected where the two sides differ; confirming it makes that the person's decision. */
async function decidePreselected(
  engine: Engine,
  connection: string,
  views: readonly ServiceView[],
  former: Snapshot['decisions'],
): Promise<[string, UserDecision][]> {
  const chosen: [string, UserDecision][] = [];
  for (const view of views) {
    const { decision, service, quickbooks } = view;
    if (decision.kind !== 'ask' || decision.question.kind !== 'values-differ' || !isPreselected(view)) continue;
    const { itemId } = decision.question;
    const answer = { kind: 'link', itemId, keep: 'taxdome', ...(quickbooks ? { over: quickbooks } : {}) } as const;
    chosen.push([service.key, following(former.get(service.key), answer) ?? answer]);
  }
  const transaction = engine.store.transaction('decisions', 'readwrite', { durability: 'strict' });
  for (const [serviceKey, decision] of chosen)
    await transaction.store.put({ connection, serviceKey, decision, at: engine.now() });
  await transaction.done;
  return chosen;
}

async function rememberConfirmation(engine: Engine, connection: string): Promise<void> {
  const found = await engine.store.get('connections', connection);
  const firm = found && (await engine.store.get('firms', found.firm));
  await changeSettings(engine.store, connection, (settings) => ({
    confirmedAt: settings.confirmedAt ?? engine.now(),
    confirmedColumns: firm?.page?.columns ?? settings.confirmedColumns,
    previewNeeded: false,
  }));
  engine.changed(connection, ['settings']);
}
