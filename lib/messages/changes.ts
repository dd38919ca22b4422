/** Names of what changed in the database, so that a page reads again only what it shows. */
export type Changed =
  | 'connections'
  | 'settings'
  | 'services'
  | 'links'
  | 'decisions'
  | 'operations'
  | 'items'
  | 'mirrors'
  | 'journal'
  | 'copies'
  | 'firms';

export interface Change {
  readonly connection: string | null;
  readonly changed: readonly Changed[];
}

const CHANNEL = 'taxdome-quickbooks';

let sender: BroadcastChannel | undefined;

/** Tells every open extension page (not content scripts: they are of another origin) that the database changed. */
export function announce(connection: string | null, changed: readonly Changed[]): void {
  sender ??= new BroadcastChannel(CHANNEL);
  sender.postMessage({ connection, changed } satisfies Change);
}

/** Calls `listener` at every change; the function that it returns ends that. */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<Change>) => listener(event.data));
  return () => channel.close();
}
