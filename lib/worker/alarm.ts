import { browser } from 'wxt/browser';

/** The one alarm, for the earliest due work of all connections. A browser may lose it at a restart, so every start asks again what is due. */
export const DUE = 'due';

let arming: Promise<void> = Promise.resolve();

/** Arms the alarm for that time, unless it rings before anyway. One after the other: of two that look at the same moment, the later time would take the place of the earlier. */
export function armAlarm(time: number): Promise<void> {
  const armed = arming.then(() => arm(time));
  arming = armed.catch(() => undefined);
  return armed;
}

async function arm(time: number): Promise<void> {
  const armed = await browser.alarms.get(DUE);
  if (armed && armed.scheduledTime <= time && armed.scheduledTime > Date.now()) return;
  await browser.alarms.create(DUE, { when: Math.max(time, Date.now()) });
}
