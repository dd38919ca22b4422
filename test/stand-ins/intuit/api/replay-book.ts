import type { BatchOperation } from '../server/journal-entry';
import type { Reply } from '../server/reply';

/** What a write was answered with the first time. */
export interface Answered {
  readonly reply: Reply;
  readonly body: string;
  readonly operations: readonly BatchOperation[];
}

/**
 * Answers by `requestid`, which is unique per company. Documented: the same id again gives the original reply. What a different body under the same id gets is not: here the original
 * reply too, so that a client which reuses an id loses its write and its test fails.
 */
export class ReplayBook {
  readonly #answers = new Map<string, Answered & { readonly at: number }>();

  constructor(readonly windowMs: number) {}

  find(company: string, requestid: string, now: number): Answered | undefined {
    const answer = this.#answers.get(`${company} ${requestid}`);
    return answer && now - answer.at <= this.windowMs ? answer : undefined;
  }

  keep(company: string, requestid: string, answer: Answered, now: number): void {
    this.#answers.set(`${company} ${requestid}`, { ...answer, at: now });
  }
}
