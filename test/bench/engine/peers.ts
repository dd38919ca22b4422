import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../../../lib/catalog/service';
import { INTUIT_LIMITS } from '../../../lib/quickbooks/pacing';
import { company, type JournalEntry, startIntuit } from '../../stand-ins/intuit';
import { connect } from '../../stand-ins/intuit/testing/connect';
import { reachStandIn } from '../../stand-ins/intuit/testing/reach-stand-in';
import { LATENCY, SERVICES } from './conditions';
import type { Measured } from './first-sync';
import { type Peer, peer } from './node-quickbooks';
import { inParallel, type Paced, paced } from './paced';
import { makeServices } from './services';
import { tally } from './tally';

interface Way {
  readonly title: string;
  readonly requests: number;
  bring(peer: Peer, service: Service, turn: Paced): Promise<void>;
}

const WAYS: readonly Way[] = [
  {
    title: 'node-quickbooks, one request an item',
    requests: 1,
    bring: async ({ create }, service, turn) => void (await turn(() => create(service))),
  },
  {
    title: 'find by name, create, read back',
    requests: 3,
    async bring({ find, create, read }, service, turn) {
      await turn(() => find(service.name));
      const id = await turn(() => create(service));
      await turn(() => read(id));
    },
  },
];

/** Until the first request has left the window of a second, in milliseconds. */
const WARM_UP = 1_500;

/**
 * The same services without batches, at most ten requests at once, inside the same limits. Both ways at the same time, each with a company of its own: the limits count by company, and both mostly wait.
 *
 * @param brief measures one whole minute's window of each, and continues it by calculation
 */
export async function peers(brief: boolean): Promise<readonly Measured[]> {
  const companies = WAYS.map(({ title }) => company({ name: title }));
  const intuit = await startIntuit({ companies, latency: LATENCY });
  const leave = reachStandIn(intuit);
  try {
    return await Promise.all(
      WAYS.map(async (way, index) => {
        const connection = await connect(intuit, index);
        const turn = paced();
        const count = brief ? Math.ceil((INTUIT_LIMITS.requestsPerMinute + 1) / way.requests) : SERVICES;
        const client = peer(connection);
        // Loading and the first handshake would make the first requests arrive later than they left.
        await turn(() => client.find('none'));
        await sleep(WARM_UP);
        const known = intuit.journal.length;
        const from = performance.now();
        await inParallel(makeServices(count), (service) => way.bring(client, service, turn));
        const seconds = (performance.now() - from) / 1_000;
        const { realmId } = connection.company;
        const journal = intuit.journal.slice(known);
        const counts = tally(journal, realmId);
        const measured = { title: way.title, counts, seconds };
        if (count === SERVICES) return measured;
        const times = journal.filter(({ path }) => path.includes(realmId)).map(({ at }) => at);
        return continued(measured, times, SERVICES * way.requests, count);
      }),
    );
  } finally {
    leave();
    await intuit.close();
  }
}

/** What the whole would take: as many whole windows as it needs, and the rest of one as it was measured. */
function continued(
  { title, counts }: Measured,
  times: readonly JournalEntry['at'][],
  requests: number,
  count: number,
): Measured {
  const limit = INTUIT_LIMITS.requestsPerMinute;
  const [first = 0] = times;
  const minute = (times[limit] ?? first) - first;
  const rest = (times[(requests - 1) % limit] ?? first) - first;
  const seconds = (Math.floor((requests - 1) / limit) * minute + rest + LATENCY.perRequestMs) / 1_000;
  const remark = `${title}: counted are ${count} services; ${limit} requests took ${(minute / 1_000).toFixed(1)} s, which is continued to all ${requests.toLocaleString('en')}`;
  return { title, counts, seconds, remark };
}
