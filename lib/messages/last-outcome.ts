import { browser } from 'wxt/browser';
import type { ConnectOutcome } from './protocol';

type ConnectProblem = Extract<ConnectOutcome, { ok: false }>['problem'];

/** After that it is no longer what the user has just done. */
const RECENT_MS = 10 * 60_000;

const keyOf = (firm: string) => `connect-outcome:${firm}`;

/**
 * Keeps what became of connecting a firm. Intuit's window takes the focus, and the toolbar's popup closes with that before any reply could reach it; the popup that is opened next
 * asks here. In memory only (`storage.session`), no secret.
 */
export async function keepOutcome(firm: string, outcome: ConnectOutcome, now: number): Promise<void> {
  if (outcome.ok) await browser.storage.session.remove(keyOf(firm));
  else await browser.storage.session.set({ [keyOf(firm)]: { problem: outcome.problem, at: now } });
}

/** Why the last try to connect that firm failed, if that was just now; told once. */
export async function takeProblem(firm: string, now: number): Promise<ConnectProblem | null> {
  const key = keyOf(firm);
  const kept = (await browser.storage.session.get(key))[key] as { problem: ConnectProblem; at: number } | undefined;
  if (!kept) return null;
  await browser.storage.session.remove(key);
  return now - kept.at < RECENT_MS ? kept.problem : null;
}
