import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Start and length in microseconds; `tdur` is the thread's own time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Whatever runs script, in every world; `RunMicrotasks` are the continuations of promises, which `ScriptDuration` leaves out. */
const SCRIPT = new Set(['v8.compile', 'EvaluateScript', 'v8.evaluateModule', 'FunctionCall', 'RunMicrotasks']);
/** What scripts make the browser do at once. */
const RENDERING = new Set(['UpdateLayoutTree', 'Layout']);
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', '__metadata'];

/** Records a page from now on; the returned function ends that and gives the time of its scripts in milliseconds, style and layout that they forced left out. */
export async function recordScripts(session: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    return scriptTime(events);
  };
}

function scriptTime(events: readonly TraceEvent[]): number {
  const mains = new Set(
    events.flatMap(({ name, args, ...event }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [threadOf(event)] : [],
    ),
  );
  const onMain = events.filter((event) => event.ph === 'X' && mains.has(threadOf(event)));
  const scripts = outermost(onMain.filter(({ name }) => SCRIPT.has(name)));
  const forced = outermost(onMain.filter(({ name }) => RENDERING.has(name))).filter((event) =>
    scripts.some((script) => isIn(event, script)),
  );
  return (total(scripts) - total(forced)) / 1_000;
}

/** Those that stand in no other of the same thread. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((event) => {
      const end = event.ts + (event.dur ?? 0);
      if (end <= (ends.get(threadOf(event)) ?? 0)) return false;
      ends.set(threadOf(event), end);
      return true;
    });
}

function isIn(event: TraceEvent, other: TraceEvent): boolean {
  return (
    threadOf(event) === threadOf(other) &&
    event.ts >= other.ts &&
    event.ts + (event.dur ?? 0) <= other.ts + (other.dur ?? 0)
  );
}

function total(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0);
}

function threadOf({ pid, tid }: Pick<TraceEvent, 'pid' | 'tid'>): string {
  return `${pid} ${tid}`;
}
