import { messagesFromDisk } from '../i18n/words-from-disk';

/** What the worker did with the browser. */
export const did = {
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  badge: '',
  title: '',
  notified: [] as { id: string; title: string; message: string }[],
  alarms: 1,
  /** Addresses of tabs that were opened. */
  opened: [] as string[],
  /** What listens to clicks on notifications. */
  clicked: (_id: string): void => {},
};

export function forgetAll(): void {
  Object.assign(did, { local: {}, session: {}, badge: '', title: '', notified: [], alarms: 1, opened: [] });
}

const area = (kept: () => Record<string, unknown>, clear: () => void) => ({
  get: async (key: string) => (key in kept() ? { [key]: kept()[key] } : {}),
  set: async (values: Record<string, unknown>) => void Object.assign(kept(), values),
  remove: async (key: string) => void delete kept()[key],
  clear: async () => clear(),
});

/** Stands in for `wxt/browser` where the worker's own doings are looked at. */
export const browser = {
  i18n: { getUILanguage: () => 'en-US' },
  runtime: { getURL: (path: string) => `chrome-extension://test${path}` },
  storage: {
    managed: { get: async () => ({}) },
    local: area(
      () => did.local,
      () => {
        did.local = {};
      },
    ),
    session: area(
      () => did.session,
      () => {
        did.session = {};
      },
    ),
  },
  alarms: {
    get: async () => undefined,
    create: async () => {},
    clearAll: async () => {
      did.alarms = 0;
    },
  },
  action: {
    setBadgeBackgroundColor: async () => {},
    setBadgeText: async ({ text }: { text: string }) => {
      did.badge = text;
    },
    setTitle: async ({ title }: { title: string }) => {
      did.title = title;
    },
  },
  notifications: {
    create: async (id: string, { title, message }: { title: string; message: string }) =>
      void did.notified.push({ id, title, message }),
    clear: async () => true,
    onClicked: {
      addListener: (listener: (id: string) => void) => {
        did.clicked = listener;
      },
    },
  },
  tabs: {
    query: async () => [],
    sendMessage: async () => undefined,
    create: async ({ url }: { url: string }) => void did.opened.push(url),
  },
};

/** The files of `_locales`, as the worker fetches them. */
export const fetchLocales = async () => Response.json(messagesFromDisk('en'));
