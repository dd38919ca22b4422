import type { Page } from 'playwright-core';
import { recordScripts } from './trace';

/** What something cost a page's main thread, in milliseconds of its own processor time, so that what else the machine does is not counted. */
export interface Cost {
  /** All tasks. */
  readonly task: number;
  /** DevTools' `ScriptDuration`, of all worlds. It leaves the continuations of promises out. */
  readonly scriptDuration: number;
  /** Script, continuations of promises included. */
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** What a page holds. */
export interface Holding {
  /** Bytes of objects. */
  readonly heap: number;
  readonly nodes: number;
}

/** Measures a page over the DevTools protocol. */
export interface Meter {
  cost(work: () => Promise<unknown>): Promise<Cost>;
  /** After a collection, so that only what can still be reached is counted. */
  holding(): Promise<Holding>;
}

/** Attaches to a page. */
export async function meterOf(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const values = new Map(metrics.map(({ name, value }) => [name, value]));
    return (name: string) => values.get(name) ?? 0;
  };
  return {
    async cost(work) {
      const before = await read();
      const end = await recordScripts(session);
      await work();
      const after = await read();
      const script = await end();
      const spent = (name: string) => (after(name) - before(name)) * 1_000;
      return {
        ...{ task: spent('TaskDuration') - spent('DevToolsCommandDuration'), script },
        ...{ scriptDuration: spent('ScriptDuration') },
        ...{ style: spent('RecalcStyleDuration'), layout: spent('LayoutDuration') },
      };
    },
    async holding() {
      await session.send('HeapProfiler.collectGarbage');
      const held = await read();
      return { heap: held('JSHeapUsedSize'), nodes: held('Nodes') };
    },
  };
}
