import type { Fetch } from '../../lib/quickbooks/token-request';
import { type Exchange, faultCodes, itemsIn, requestLine } from './exchange';

/** Keeps what went over the wire as evidence, and which items of ours it named. */
export class Recorder {
  #exchanges: Exchange[] = [];
  /** Ids of items whose name says that this program made them. */
  readonly own = new Set<string>();

  constructor(readonly isOwn: (name: string) => boolean) {}

  /** What was exchanged since the last time. */
  take(): Exchange[] {
    const taken = this.#exchanges;
    this.#exchanges = [];
    return taken;
  }

  /** The newest exchange that is still here. */
  get last(): Exchange | undefined {
    return this.#exchanges.at(-1);
  }

  /** A `fetch` whose every exchange is kept. */
  through(fetch: Fetch): Fetch {
    return async (address, init) => {
      const request = requestLine(address, init);
      try {
        const response = await fetch(address, init);
        const text = await response.text();
        const { status, headers } = response;
        const intuitTid = headers.get('intuit_tid') ?? headers.get('intuit-tid');
        this.#exchanges.push({ request, status, codes: faultCodes(text), intuitTid });
        for (const { id, name } of itemsIn(text)) if (this.isOwn(name)) this.own.add(id);
        return new Response(text, { status, headers });
      } catch (error) {
        this.#exchanges.push({ request, status: null, codes: [], intuitTid: null });
        throw error;
      }
    };
  }
}
