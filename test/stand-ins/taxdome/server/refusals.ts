import type { FieldError } from '../shared/service';

/** An order to refuse saves of services. */
export interface RefusalOrder {
  /** Only a save of a service with this name; by default any save. */
  name?: string;
  /** The message that the form shows; by default that the name is taken. */
  message?: string;
  /** Field under which the message stands; by default the name, `base` (above the buttons) for a 5xx. */
  field?: FieldError['field'];
  /** Default 422. */
  status?: number;
  /** How many saves are refused; default 1. */
  times?: number;
  /** Waits this much longer before the reply. */
  delayMs?: number;
}

/** The orders of one server. */
export class Refusals {
  #orders: (RefusalOrder & { left: number })[] = [];

  add(order: RefusalOrder): void {
    this.#orders.push({ ...order, left: order.times ?? 1 });
  }

  clear(): void {
    this.#orders = [];
  }

  /** Takes the order that a save of this name meets, if there is one. */
  take(name: string): RefusalOrder | undefined {
    const order = this.#orders.find((each) => each.left > 0 && (each.name === undefined || each.name === name.trim()));
    if (order) order.left -= 1;
    return order;
  }
}
