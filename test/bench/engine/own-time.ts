import { type Profiler, Session } from 'node:inspector/promises';
import type { Table } from '../table';
import { SERVICES } from './conditions';
import { startProduct } from './product';
import { makeServices } from './services';

/** Whose code a function is, told from where it stands; the first that fits. */
const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/fake-indexeddb/, 'fake-indexeddb (a browser has its own)'],
  [/node_modules\/idb\//, 'idb'],
  [/node_modules\/(lossless-json|zod)/, 'reading and writing JSON'],
  [/\/lib\/sync\//, 'the engine'],
  [/\/lib\/(\w+)\//, 'the rooms below the engine'],
  [/^node:/, 'Node: HTTPS, timers, streams'],
];

/** Where the time of a first sync goes that is no waiting: the stand-in, in a process of its own, answers at once. */
export async function ownTime(): Promise<Table> {
  const product = await startProduct({});
  const session = new Session();
  session.connect();
  try {
    await product.show(makeServices(SERVICES));
    const shown = await product.preview();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    await product.sync(shown);
    const { profile } = await session.post('Profiler.stop');
    return table(timesOf(profile));
  } finally {
    session.disconnect();
    await product.close();
  }
}

/** Milliseconds by owner, waiting left out. */
function timesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const owners = new Map(nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [index, sample] of samples.entries()) {
    const owner = owners.get(sample) ?? 'others';
    if (owner === '(idle)') continue;
    times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
  }
  return times;
}

function ownerOf({ functionName, url }: { functionName: string; url: string }): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'built-in functions';
  return OWNERS.find(([place]) => place.test(url))?.[1] ?? 'others';
}

function table(times: ReadonlyMap<string, number>): Table {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...times].sort(([, one], [, other]) => other - one);
  return {
    title: `Processor time of a first sync of ${SERVICES.toLocaleString('en')} services in Node, by whose code it is`,
    columns: ['', 'ms', 'part'],
    rows: [...rows, ['all', all] as const].map(([owner, time]) => [
      owner,
      time.toFixed(0),
      `${((time / all) * 100).toFixed(0)} %`,
    ]),
  };
}
