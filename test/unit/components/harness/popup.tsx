import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { App } from '../../../../components/shell/app';
import { fetchSections } from '../../../../components/shell/sections';
import { readManaged } from '../../../../components/state/managed';
import { findTarget } from '../../../../components/state/target';
import type { Item } from '../../../../lib/catalog/item';
import type { Service } from '../../../../lib/catalog/service';
import type { Words } from '../../../../lib/i18n/words';
import { announce, type Changed } from '../../../../lib/messages/changes';
import { openStore, type Store } from '../../../../lib/store/open';
import type { Connection, Settings } from '../../../../lib/store/schema';
import { income } from '../../catalog/make';
import { wordsFromDisk } from '../../i18n/words-from-disk';

/** happy-dom has no popovers; what is inside one is found all the same. */
HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};

export const FIRM = 'demo.taxdome.com';
export const CONNECTION: Connection = {
  id: 'c',
  firm: FIRM,
  company: { name: 'Demo Company', country: 'US', currency: 'USD' },
  environment: 'production',
  state: 'connected',
  connectedAt: Date.UTC(2026, 10, 3),
};

/** A fresh database, as a newly installed extension has it. */
export async function emptyStore(): Promise<Store> {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  return openStore();
}

export interface Known {
  connection?: Connection | null;
  settings?: Partial<Settings>;
  services?: readonly Service[];
  items?: readonly Item[];
}

/** A database that holds a firm with what is said. */
export async function storeWith({ connection = CONNECTION, settings = {}, services = [], items = [] }: Known) {
  const store = await emptyStore();
  const page = {
    recognised: 'yes',
    ownIntegration: false,
    services: services.length,
    columns: '',
    subTab: 'active',
    at: 1,
  } as const;
  await store.put('firms', { host: FIRM, name: 'Demo Firm', language: 'en', besideOwnIntegration: false, page });
  if (!connection) return store;
  const { id } = connection;
  await store.put('connections', connection);
  await store.put('settings', {
    ...{ connection: id, incomeAccountId: null, autoSync: true, categories: true, unitInSku: true },
    ...{ confirmedAt: 1, confirmedColumns: '', previewNeeded: false, ...settings },
  });
  await store.put('accounts', { ...income, connection: id });
  await store.put('accounts', { ...income, id: '2', name: 'Sales', connection: id });
  for (const service of services)
    await store.put('services', { ...service, connection: id, since: 1, readAt: 1, gone: false });
  for (const item of items) await store.put('items', { ...item, connection: id });
  return store;
}

/** The popup in a document, found by what assistive technology finds. */
export interface Shown {
  readonly root: HTMLElement;
  /** Elements of a role whose accessible name is exactly that. */
  all(role: string, name?: string): HTMLElement[];
  get(role: string, name?: string): HTMLElement;
  click(role: string, name: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  /** Chooses an option, by its value, in the drop-down of that label. */
  choose(label: string, value: string): Promise<void>;
  settle(): Promise<void>;
  /** Tells the popup that the database was changed, and waits until it shows that. */
  changed(what: Changed): Promise<void>;
  /** What axe finds wrong, as short texts. Contrast needs a real browser and is measured there. */
  violations(): Promise<string[]>;
  close(): void;
}

/** Draws the popup's page at an address, over that database. */
export async function showPopup(
  store: Store,
  hash = '',
  search = '',
  words: Words = wordsFromDisk('en'),
): Promise<Shown> {
  location.hash = hash;
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root');
  if (!root) throw new Error('no root');
  // How long a file takes is no matter of these tests.
  await fetchSections();
  const [managed, target] = [await readManaged(), await findTarget(store, search)];
  await act(() => {
    render(<App store={store} words={words} managed={managed} target={target} inPopup={false} />, root);
  });
  const settle = async () => {
    // The database answers in tasks of its own, and each answer may lead to another question.
    for (let round = 0; round < 12; round += 1) await act(() => new Promise((done) => setTimeout(done, 12)));
  };
  await settle();
  const all = (role: string, name?: string) => find(root, role, name);
  const get = (role: string, name?: string) => {
    const [only, ...others] = all(role, name);
    if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} × ${role} "${name}"`);
    return only;
  };
  return {
    ...{ root, all, get, settle },
    async changed(what) {
      announce(CONNECTION.id, [what]);
      // It waits for further changes first.
      await settle();
      await settle();
    },
    async click(role, name) {
      await act(() => get(role, name).click());
      await settle();
    },
    async type(label, text) {
      const input = field(root, label);
      input.value = text;
      await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
      await settle();
    },
    async choose(label, value) {
      const select = get('combobox', label) as HTMLSelectElement;
      select.value = value;
      await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
      await settle();
    },
    async violations() {
      const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    close: () => render(null, root),
  };
}

/** Where an element has that role by itself; the rest say it in their `role` attribute. */
const NATIVE: Readonly<Record<string, string>> = {
  button: 'button:not([role])',
  textbox: 'input[type="text"]',
  searchbox: 'input[type="search"]',
  checkbox: 'input[type="checkbox"]:not([role])',
  radio: 'input[type="radio"]',
  combobox: 'select',
  link: 'a[href]',
  columnheader: 'th[scope="col"]',
  row: 'tr',
};

function find(root: HTMLElement, role: string, name?: string): HTMLElement[] {
  axe.setup(document.documentElement);
  const found = [...root.querySelectorAll<HTMLElement>(NATIVE[role] ?? `[role="${role}"]`)].filter(
    (element) => name === undefined || axe.commons.text.accessibleText(element) === name,
  );
  axe.teardown();
  return found;
}

/** A field by its label; a field that hides what is typed has no role. */
function field(root: HTMLElement, label: string): HTMLInputElement {
  axe.setup(document.documentElement);
  const found = [...root.querySelectorAll('input')].find((input) => axe.commons.text.accessibleText(input) === label);
  axe.teardown();
  if (!found) throw new Error(`no field "${label}"`);
  return found;
}
