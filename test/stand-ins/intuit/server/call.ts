import type { Json } from '../json';
import type { JournalEntry } from './journal-entry';

/** A request on its way through the stand-in, with its line in the journal. */
export interface Call {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyRaw: string;
  /** The JSON body with exact numbers; undefined when there is none or it is no JSON. */
  readonly json: Json | undefined;
  /** The form body; empty when it is none. */
  readonly form: URLSearchParams;
  readonly entry: JournalEntry;
}
