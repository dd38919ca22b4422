import { expect, test } from 'vitest';
import { runProgress } from '../../../components/services/run-progress';
import type { Operation } from '../../../lib/catalog/operation';
import { overview } from '../../../lib/catalog/overview';
import { service, snapshot } from '../catalog/make';

const RUN = 1_000_000;

/** One service for each state, written at that time. */
function views(states: readonly (readonly [Operation['state'], number])[]) {
  const services = states.map((_, at) => service(`Service ${at}`));
  const operations = new Map(
    states.map(([state, createdAt], at) => [
      services[at]?.key ?? '',
      {
        ...{ id: `o${at}`, connection: 'c', serviceKey: services[at]?.key ?? '', kind: 'create', cause: 'preview' },
        ...{ itemId: null, values: {}, before: null, state, attempts: 1, notBefore: 0, createdAt },
        ...{ sentAt: null, batchId: null, error: null },
      } as Operation,
    ]),
  );
  return overview(snapshot({ services, operations }));
}

test('without open writes there is no progress to show', () => {
  expect(runProgress(views([['done', RUN]]))).toBeNull();
});

test('a run counts its own writes, done, failed and open, and none of earlier runs', () => {
  const run = views([
    ['done', RUN],
    ['failed', RUN + 1],
    ['sending', RUN + 2],
    ['queued', RUN + 3],
    ['done', RUN - 600_000],
  ]);
  expect(runProgress(run)).toEqual({ synced: 1, failed: 1, total: 4 });
});
