import { type IntuitOptions, type IntuitStandIn, type JournalEntry, startIntuit } from '../../stand-ins/intuit';
import { connect } from '../../stand-ins/intuit/testing/connect';

/** What the process that measures asks of this one. */
export type Order =
  | { readonly start: Pick<IntuitOptions, 'companies' | 'latency' | 'limits'> }
  | { readonly pass: number }
  | { readonly journalFrom: number };

/** What is told of a request. */
export type Line = Pick<JournalEntry, 'at' | 'path' | 'operation' | 'status' | 'replayed'> & { operations: number };

/** The stand-in as its own process sees it, with an app that is connected to its first company. */
export interface Connected {
  readonly port: number;
  readonly realmId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** The Intuit stand-in in a process of its own: what it costs to be Intuit is then no time of whom is measured. */
let intuit: IntuitStandIn | undefined;
let passed = 0;

async function obey(order: Order): Promise<Connected | readonly Line[] | null> {
  if ('pass' in order) {
    passed += order.pass;
    return null;
  }
  if ('journalFrom' in order)
    return (intuit?.journal ?? [])
      .slice(order.journalFrom)
      .map(({ operations, at, path, operation, status, replayed }) => ({
        ...{ at, path, operation, status, replayed },
        operations: operations.length,
      }));
  intuit = await startIntuit({ ...order.start, clock: { now: () => Date.now() + passed } });
  const { company, accessToken, refreshToken } = await connect(intuit);
  return { port: intuit.port, realmId: company.realmId, accessToken, refreshToken };
}

process.on('message', (order: Order) => {
  void obey(order).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
