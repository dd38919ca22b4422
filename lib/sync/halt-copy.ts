import type { CopyEntry } from '../store/copy-run';
import { ofConnection } from '../store/open';
import { conclude } from './conclude-copy';
import type { Engine } from './engine';

/** Takes what waits out of the run; the one under way is finished, and not begun again where a person was in its way. */
export function stopCopy(engine: Engine, connection: string): Promise<void> {
  return change(engine, connection, (entry) => {
    if (entry.state === 'waiting' || entry.state === 'paused') return { ...entry, state: 'stopped', at: engine.now() };
    return entry.state === 'filling' ? { ...entry, halting: 'stopped' } : entry;
  });
}

/** Lets the run rest until it is told to go on; the one under way is finished. */
export function pauseCopy(engine: Engine, connection: string): Promise<void> {
  return change(engine, connection, (entry) => {
    if (entry.state === 'waiting') return { ...entry, state: 'paused' };
    return entry.state === 'filling' && entry.halting !== 'stopped' ? { ...entry, halting: 'paused' } : entry;
  });
}

/** Lets a run that was paused go on. */
export function resumeCopy(engine: Engine, connection: string): Promise<void> {
  return change(engine, connection, (entry) => {
    if (entry.state === 'paused') return { ...entry, state: 'waiting' };
    if (entry.state !== 'filling' || entry.halting !== 'paused') return entry;
    const { halting: _over, ...going } = entry;
    return going;
  });
}

/** Ends what a stopped run has left under way once its runner is through: where nobody can tell whether the page saved it, that is said, and the next run isn't held up. */
export function endStopped(engine: Engine, connection: string): Promise<void> {
  return engine.exclusively(`copy:${connection}`, async () => {
    for (const entry of await engine.store.getAll('copies', ofConnection(connection))) {
      if (entry.state === 'filling' && entry.halting === 'stopped')
        await conclude(engine, entry, { outcome: 'stuck', problem: 'not-seen-after-save', maybeSaved: true });
    }
  });
}

async function change(engine: Engine, connection: string, to: (entry: CopyEntry) => CopyEntry): Promise<void> {
  const transaction = engine.store.transaction('copies', 'readwrite');
  for (const entry of await transaction.store.getAll(ofConnection(connection))) {
    const changed = to(entry);
    if (changed !== entry) await transaction.store.put(changed);
  }
  await transaction.done;
  engine.changed(connection, ['copies']);
}
