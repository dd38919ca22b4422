import type { Page } from 'playwright-core';

/** Starts to count what a page's main thread does; the returned function gives it in milliseconds of the thread's own processor time. What else the machine does is not counted, and neither are DevTools' own commands. */
export async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return (value('TaskDuration') - value('DevToolsCommandDuration')) * 1_000;
  };
  const before = await read();
  return async () => {
    const spent = (await read()) - before;
    await session.detach();
    return spent;
  };
}
