/** What a request asks for, told from its host, path and body. */
export type OperationKind =
  | 'authorise'
  | 'token'
  | 'refresh'
  | 'revoke'
  | 'discovery'
  | 'company-info'
  | 'preferences'
  | 'query'
  | 'read'
  | 'create'
  | 'update'
  | 'batch'
  | 'cdc'
  | 'other';

/** One operation of a batch, and how it ended. */
export interface BatchOperation {
  readonly bId: string;
  readonly operation: 'create' | 'update' | 'delete' | 'query';
  /** `Item`, `Account`, or the text of a query. */
  readonly subject: string;
  /** The Name that was sent, if any. */
  readonly name?: string;
  readonly faultCode?: string;
}

/** One request, in the order of arrival. Filled in further while it is answered. */
export interface JournalEntry {
  /** Epoch ms by the stand-in's clock. */
  readonly at: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** As received; the credentials in `authorization` are replaced by `…`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestid: string | null;
  readonly operation: OperationKind;
  /** The body as a client reads JSON or a form, undefined when there is none. */
  readonly body: unknown;
  readonly bodyRaw: string;
  /** Realm id of the company that the token was given for. */
  company: string | null;
  /** null until answered, and for ever when the connection was dropped. */
  status: number | null;
  /** The reply's text. When a reply was dropped after the write: what would have been sent. */
  reply: string | null;
  intuitTid: string;
  operations: readonly BatchOperation[];
  /** The same `requestid` had been answered before: nothing was done again. */
  replayed: boolean;
  /** The fault order that was applied. */
  fault: string | null;
}
