import { browser } from 'wxt/browser';
import { endsSoon, isRefused } from '../store/connection-end';
import type { Connection } from '../store/schema';
import type { WorkerContext } from './context';
import { ownWords } from './own-words';

/** A connection that waits for its user is told of this seldom at most, in milliseconds. */
const DAY = 86_400_000;

const KEPT = 'notified';
/** The notification of a connection, which also says what a click on it is about. */
const NAME = 'connection:';

/** Tells the user that a connection needs them, once a day at most. */
export async function notifyOfConnections(context: WorkerContext): Promise<void> {
  const now = context.now();
  const connections = await context.store.getAll('connections');
  const needy = connections.filter((each) => isRefused(each, now) || endsSoon(each, now) !== null);
  if (needy.length === 0) return;
  const kept = (await browser.storage.local.get(KEPT))[KEPT] as Record<string, number> | undefined;
  for (const connection of needy) {
    const last = kept?.[connection.id] ?? 0;
    // A clock that was put back is no reason for silence.
    if (now - last < DAY && last <= now) continue;
    // Before it is shown: one too few is better than one at every start.
    await browser.storage.local.set({ [KEPT]: { ...kept, [connection.id]: now } });
    await tell(connection, now);
    return;
  }
}

async function tell(connection: Connection, now: number): Promise<void> {
  const words = await ownWords();
  const company = connection.company.name;
  const end = endsSoon(connection, now);
  const date =
    end === null ? '' : new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'long' }).format(end);
  await browser.notifications.create(`${NAME}${connection.id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: end === null ? words.text('toolbar_reconnect') : words.text('popup_ends_title', { date }),
    message: words.text(end === null ? 'notify_reconnect_text' : 'notify_ends_text', { company }),
  });
}

/** A click opens the settings of the connection's firm, where the button is. To be called before the first await of the worker's start. */
export function followNotifications(context: () => Promise<WorkerContext>): void {
  browser.notifications.onClicked.addListener((name) => {
    if (!name.startsWith(NAME)) return;
    void browser.notifications.clear(name);
    void openSettings(context, name.slice(NAME.length));
  });
}

async function openSettings(context: () => Promise<WorkerContext>, connection: string): Promise<void> {
  // Where the firm can't be looked up, the page itself asks which one is meant, or says what is wrong.
  const known = await context()
    .then(({ store }) => store.get('connections', connection))
    .catch(() => undefined);
  const query = known ? (`?firm=${encodeURIComponent(known.firm)}` as const) : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${query}#/settings`) });
}
