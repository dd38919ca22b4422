import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Connected, Line, Order } from './stand-in-process';

/** An Intuit stand-in in another process. */
export interface StandIn extends Connected {
  /** The requests from that one on, in the order of arrival. */
  journal(from?: number): Promise<readonly Line[]>;
  /** Moves its clock on, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

type Start = Extract<Order, { start: unknown }>['start'];

/** Starts one; orders are obeyed one after the other. */
export async function startStandIn(options: Start): Promise<StandIn> {
  const child = fork(join(import.meta.dirname, 'stand-in-process.ts'));
  const order = async <Answer>(what: Order): Promise<Answer> => {
    child.send(what);
    const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit').then(ended)]);
    return answer as Answer;
  };
  const connected = await order<Connected>({ start: options });
  return {
    ...connected,
    journal: (journalFrom = 0) => order({ journalFrom }),
    pass: (pass) => order({ pass }),
    async close() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

function ended(): never {
  throw new Error('The stand-in’s process has ended');
}
