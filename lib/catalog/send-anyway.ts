import type { UserDecision } from './decision';

/** Whether a person wants the name sent as it is, now or in an answer before. */
export function isSentAnyway(decision: UserDecision | undefined): boolean {
  return decision?.kind === 'send-anyway' || (decision !== undefined && 'sendAnyway' in decision);
}

/**
 * The decision that follows another one. That a name is sent as it is outlives every answer about the item, and is itself no answer to such a question.
 *
 * @param next null: decided later, or carried out
 */
export function following(former: UserDecision | undefined, next: UserDecision | null): UserDecision | null {
  if (next?.kind === 'send-anyway') return isAboutItem(former) ? { ...former, sendAnyway: true } : next;
  if (!isSentAnyway(former)) return next;
  if (next === null) return { kind: 'send-anyway' };
  return isAboutItem(next) ? { ...next, sendAnyway: true } : next;
}

function isAboutItem(decision: UserDecision | undefined): decision is Extract<UserDecision, { sendAnyway?: true }> {
  return decision?.kind === 'create' || decision?.kind === 'link' || decision?.kind === 'keep';
}
