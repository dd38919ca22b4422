import type { Connection } from './schema';

/** So long before its end a connection asks to be renewed: time enough to be seen in, also around a holiday. */
const NOTICE_MS = 14 * 86_400_000;

/** Whether QuickBooks takes the connection no more: it said so, or the end that Intuit set is past. */
export function isRefused({ state, signInEndsAt }: Connection, now: number): boolean {
  return state === 'reconnect' || (state === 'connected' && signInEndsAt != null && signInEndsAt <= now);
}

/** When a live connection ends, epoch ms, if that is within 14 days; else null. */
export function endsSoon({ state, signInEndsAt }: Connection, now: number): number | null {
  if (state !== 'connected' || signInEndsAt == null) return null;
  return signInEndsAt > now && signInEndsAt - now <= NOTICE_MS ? signInEndsAt : null;
}
