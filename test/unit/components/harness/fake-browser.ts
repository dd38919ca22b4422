/** Stands in for `wxt/browser`: what the popup asks of the browser, with answers that a test sets. */
export const answers = {
  managed: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  local: {} as Record<string, unknown>,
  tabs: [] as { id: number; url?: string; active?: boolean }[],
  /** Of the extension's own pages, as the browser makes it. */
  scheme: 'chrome-extension' as 'chrome-extension' | 'moz-extension',
  /** Hosts that the manifest asks for. */
  required: [] as string[],
  /** Permissions for hosts that the user gave. */
  origins: [] as string[],
  /** Whether the user says yes to the browser's prompt. */
  allows: true,
  /** What the browser was asked to prompt for. */
  asked: [] as string[][],
  /** By message name; what is missing is answered with `{ ok: true }`. */
  replies: new Map<string, unknown>(),
  /** What the worker does about a message before it answers. */
  act: null as null | (() => Promise<void>),
  /** Every message that was sent, in order. */
  sent: [] as { name: string; request: Record<string, unknown> }[],
};

export function resetBrowser(): void {
  answers.managed = {};
  answers.session = {};
  answers.local = {};
  answers.tabs = [];
  answers.scheme = 'chrome-extension';
  answers.required = [];
  answers.origins = [];
  answers.allows = true;
  answers.asked.length = 0;
  answers.replies.clear();
  answers.act = null;
  answers.sent.length = 0;
}

const listeners = new Set<() => void>();

const matches = (pattern: string, url: string) => url.startsWith(pattern.replace(/\*$/, ''));

/** A storage area over what a test can look into. */
const area = (kept: () => Record<string, unknown>) => ({
  get: async (key: string) => (key in kept() ? { [key]: kept()[key] } : {}),
  set: async (values: Record<string, unknown>) => void Object.assign(kept(), values),
  remove: async (key: string) => void delete kept()[key],
});

export const browser = {
  i18n: { getUILanguage: () => 'en-US' },
  identity: { getRedirectURL: (path: string) => `https://test.chromiumapp.org/${path}` },
  storage: {
    managed: { get: async () => answers.managed },
    session: area(() => answers.session),
    local: area(() => answers.local),
  },
  tabs: {
    query: async ({ url, active }: { url?: string; active?: boolean }) =>
      answers.tabs.filter((tab) => (url ? matches(url, tab.url ?? '') : !active || tab.active)),
    get: async (id: number) => {
      const tab = answers.tabs.find((other) => other.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}`);
      return tab;
    },
    create: async () => ({}),
    update: async () => ({}),
  },
  permissions: {
    getAll: async () => ({ origins: answers.origins }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => answers.origins.includes(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      answers.asked.push(origins);
      if (answers.allows) answers.origins.push(...origins);
      for (const tell of listeners) tell();
      return answers.allows;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      answers.origins = answers.origins.filter((origin) => !origins.includes(origin));
      for (const tell of listeners) tell();
      return true;
    },
    onAdded: {
      addListener: (tell: () => void) => listeners.add(tell),
      removeListener: (tell: () => void) => listeners.delete(tell),
    },
    onRemoved: {
      addListener: (tell: () => void) => listeners.add(tell),
      removeListener: (tell: () => void) => listeners.delete(tell),
    },
  },
  extension: { getViews: () => [] as Window[] },
  runtime: {
    getManifest: () => ({ version: '1.2.3', host_permissions: answers.required }),
    getURL: (path: string) => `${answers.scheme}://test${path}`,
    sendMessage: async (message: { name: string; request: Record<string, unknown> }) => {
      answers.sent.push(message);
      await answers.act?.();
      const reply = answers.replies.get(message.name) ?? { ok: true };
      if (reply instanceof Error) throw reply;
      return { reply };
    },
  },
};
