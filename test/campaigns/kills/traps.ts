import type { Hold } from '../../stand-ins/intuit';
import { isMoment, type Moment } from './moments';

interface Trap {
  readonly moment: Moment;
  /** Looked at when the moment seems to have come; false lets the request go on. */
  readonly isMeant: () => Promise<boolean>;
  readonly caught: (release: () => void) => void;
}

/** Stops the stand-in at a moment, until what is to happen then has happened. */
export class Traps {
  #trap: Trap | null = null;
  readonly #seen = new Set<string>();

  /** Given to the stand-in. */
  readonly hold: Hold = async (point, request) => {
    const id = request?.operation === 'batch' && point === 'arrived' ? request.requestid : null;
    const again = id !== null && this.#seen.has(id);
    if (id !== null) this.#seen.add(id);
    const trap = this.#trap;
    if (!trap || !isMoment(trap.moment, point, request, again)) return;
    this.#trap = null;
    if (await trap.isMeant()) return new Promise((resolve) => trap.caught(resolve));
    this.#trap = trap;
  };

  /** Resolves at the next such moment with what lets the request go on. */
  set(moment: Moment, isMeant: Trap['isMeant'] = async () => true): Promise<() => void> {
    return new Promise((caught) => {
      this.#trap = { moment, isMeant, caught };
    });
  }

  /** Of the round that has ended. */
  forget(): void {
    this.#trap = null;
    this.#seen.clear();
  }
}
