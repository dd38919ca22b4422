import { browser } from 'wxt/browser';

/** The one alarm, for the earliest due work of all connections. A browser may lose it at a restart, so every start asks again what is due. */
export const DUE = 'due';

/** Arms the alarm for that time, unless it rings before anyway. */
export async function armAlarm(time: number): Promise<void> {
  const armed = await browser.alarms.get(DUE);
  if (armed && armed.scheduledTime <= time && armed.scheduledTime > Date.now()) return;
  await browser.alarms.create(DUE, { when: Math.max(time, Date.now()) });
}
