import type { Json } from '../json';

/** What the stand-in answers. Either `json`, or `text` with its type, or nothing. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: Json;
  readonly text?: string;
  readonly contentType?: string;
}
