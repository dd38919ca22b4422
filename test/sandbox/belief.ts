import type { Session } from './session';

export type Verdict = 'held' | 'false' | 'not decided';

/** What trying a belief came to, and the values that came back. Requests and replies are recorded beside it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly evidence: string;
}

/** One thing that the product takes for true of Intuit (`docs/assumptions.md`), and how to find out. */
export interface Belief {
  /** Short and lasting: the documentation names it. */
  readonly id: string;
  readonly sentence: string;
  /** Throws where it can't be tried; then it is not decided. */
  check(session: Session): Promise<Finding>;
}

export const held = (evidence: string): Finding => ({ verdict: 'held', evidence });
export const refuted = (evidence: string): Finding => ({ verdict: 'false', evidence });
export const undecided = (evidence: string): Finding => ({ verdict: 'not decided', evidence });

/** Held where the condition is met, false where it is not. */
export function decide(condition: boolean, evidence: string): Finding {
  return condition ? held(evidence) : refuted(evidence);
}
