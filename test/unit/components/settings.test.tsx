// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepOutcome } from '../../../lib/messages/last-outcome';
import { answers, resetBrowser } from './harness/fake-browser';
import { CONNECTION, FIRM, type Shown, showPopup, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

let popup: Shown;
beforeEach(resetBrowser);
afterEach(() => popup.close());

describe('settings before connecting', () => {
  const open = async () => {
    popup = await showPopup(await storeWith({ connection: null }), '#/settings');
    return popup;
  };

  test('have the controls that are promised, by their accessible names', async () => {
    await open();
    expect(popup.get('textbox', 'Client ID')).toBeTruthy();
    const secret = [...popup.root.querySelectorAll('input')].find(({ type }) => type === 'password');
    expect(secret?.autocomplete).toBe('off');
    expect(popup.root.querySelector(`label[for="${secret?.id}"]`)?.textContent).toBe('Client secret');
    expect(popup.get('radiogroup', 'Environment')).toBeTruthy();
    expect(popup.all('radio').map((radio) => radio.getAttribute('aria-labelledby')).length).toBe(2);
    expect(popup.get('radio', 'Production')).toBeTruthy();
    expect(popup.get('radio', 'Sandbox')).toBeTruthy();
    expect((popup.get('textbox', 'Redirect URI') as HTMLInputElement).readOnly).toBe(true);
    expect(popup.get('button', 'Copy')).toBeTruthy();
    expect(popup.get('button', 'Connect to QuickBooks')).toBeTruthy();
    expect(await popup.violations()).toEqual([]);
  });

  test('send nothing while a key is missing, and say which', async () => {
    await open();
    await popup.click('button', 'Connect to QuickBooks');
    expect(answers.sent).toEqual([]);
    expect(popup.root.textContent).toContain('Enter the Client ID.');
    expect(popup.root.textContent).toContain('Enter the Client secret.');
    expect(await popup.violations()).toEqual([]);
  });

  test('send the typed keys once, for the firm of the page', async () => {
    await open();
    await popup.type('Client ID', ' test-client-id ');
    await popup.type('Client secret', 'test-client-secret');
    await popup.click('radio', 'Sandbox');
    await popup.click('button', 'Connect to QuickBooks');
    expect(answers.sent).toEqual([
      {
        name: 'connect',
        request: {
          firm: FIRM,
          clientId: 'test-client-id',
          clientSecret: 'test-client-secret',
          environment: 'sandbox',
          redirectUri: null,
        },
      },
    ]);
  });

  test('another redirect address can be typed, and must be https', async () => {
    await open();
    await popup.type('Client ID', 'test-client-id');
    await popup.type('Client secret', 'test-client-secret');
    await popup.click('checkbox', 'Use another redirect address');
    await popup.type('Redirect URI', 'http://firm.example/quickbooks');
    await popup.click('button', 'Connect to QuickBooks');
    expect(answers.sent).toEqual([]);
    await popup.type('Redirect URI', 'https://firm.example/quickbooks');
    await popup.click('button', 'Connect to QuickBooks');
    expect(answers.sent[0]?.request.redirectUri).toBe('https://firm.example/quickbooks');
  });

  test('offer no other redirect address in Firefox, which refuses it', async () => {
    answers.scheme = 'moz-extension';
    await open();
    expect((popup.get('textbox', 'Redirect URI') as HTMLInputElement).readOnly).toBe(true);
    expect(popup.all('checkbox', 'Use another redirect address')).toEqual([]);
  });

  test.each([
    ['cancelled', 'Connecting was canceled'],
    ['denied', 'Access was not granted'],
    ['wrong-keys', 'Intuit doesn’t accept these keys'],
    ['code-used', 'Intuit’s reply had been used already'],
    ['network', 'Intuit could not be reached'],
    ['state-mismatch', 'The reply didn’t belong to this request'],
    ['redirect-refused', 'Intuit doesn’t know the redirect URI'],
    ['no-company', 'Intuit named no company'],
    ['failed', 'QuickBooks could not be connected'],
  ])('%s says what happened and that everything is as it was', async (problem, title) => {
    await open();
    answers.replies.set('connect', { ok: false, problem });
    await popup.type('Client ID', 'test-client-id');
    await popup.type('Client secret', 'test-client-secret');
    await popup.click('button', 'Connect to QuickBooks');
    const alert = popup.get('alert');
    expect(alert.textContent).toContain(title);
    expect(alert.textContent).toContain('Everything is as it was');
  });

  test('a failure that the popup was closed for is told by the next one, once', async () => {
    await keepOutcome(FIRM, { ok: false, problem: 'denied' }, Date.now());
    await open();
    expect(popup.get('alert').textContent).toContain('Access was not granted');
    popup.close();
    await open();
    expect(popup.all('alert')).toEqual([]);
  });

  test('a worker that does not answer is said, too', async () => {
    await open();
    answers.replies.set('connect', new Error('no answer'));
    await popup.type('Client ID', 'test-client-id');
    await popup.type('Client secret', 'test-client-secret');
    await popup.click('button', 'Connect to QuickBooks');
    expect(popup.get('alert').textContent).toContain('The extension did not answer');
  });

  test('values of the organisation are locked, and its secret is never shown', async () => {
    answers.managed = { clientId: 'test-managed-id', clientSecret: 'test-managed-secret', environment: 'sandbox' };
    await open();
    expect((popup.get('textbox', 'Client ID') as HTMLInputElement).value).toBe('test-managed-id');
    expect((popup.get('textbox', 'Client ID') as HTMLInputElement).readOnly).toBe(true);
    expect(popup.root.innerHTML).not.toContain('test-managed-secret');
    expect(popup.root.textContent).toContain('Set by your organization');
    expect((popup.get('radio', 'Production') as HTMLInputElement).disabled).toBe(true);
  });
});

describe('settings of a connection', () => {
  const open = async (connection = CONNECTION) => {
    popup = await showPopup(await storeWith({ connection }), '#/settings');
    return popup;
  };

  test('name the company and have the promised controls', async () => {
    await open();
    expect(popup.root.textContent).toContain('Demo Company');
    expect((popup.get('combobox', 'Service income account') as HTMLSelectElement).value).toBe('1');
    expect((popup.get('switch', 'Sync automatically') as HTMLInputElement).checked).toBe(true);
    expect(popup.get('switch', 'Categories')).toBeTruthy();
    expect(popup.get('switch', 'Unit in SKU')).toBeTruthy();
    expect(popup.get('button', 'Disconnect')).toBeTruthy();
    expect(await popup.violations()).toEqual([]);
  });

  test('an account that the organisation set is locked, unless the company has none of that name', async () => {
    answers.managed = { serviceIncomeAccount: 'sales' };
    await open();
    expect((popup.get('combobox', 'Service income account') as HTMLSelectElement).disabled).toBe(true);
    expect(popup.all('button', 'Save')).toEqual([]);
    popup.close();
    answers.managed = { serviceIncomeAccount: 'Unknown account' };
    await open();
    expect(popup.get('button', 'Save')).toBeTruthy();
  });

  test('Save keeps the chosen account', async () => {
    await open();
    const select = popup.get('combobox', 'Service income account') as HTMLSelectElement;
    select.value = '2';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await popup.settle();
    await popup.click('button', 'Save');
    expect(answers.sent).toEqual([
      { name: 'settings.save', request: { connection: 'c', changes: { incomeAccountId: '2' } } },
    ]);
    expect(popup.get('status').textContent).toContain('Saved');
  });

  test('a switch takes effect at once', async () => {
    await open();
    await popup.click('switch', 'Sync automatically');
    expect(answers.sent[0]?.request).toEqual({ connection: 'c', changes: { autoSync: false } });
  });

  test('Disconnect asks first, and the safe answer has the focus', async () => {
    await open();
    await popup.click('button', 'Disconnect');
    const safe = popup.get('button', 'Keep connected');
    expect(document.activeElement).toBe(safe);
    await popup.click('button', 'Keep connected');
    expect(answers.sent).toEqual([]);
  });

  test('a connection that QuickBooks refuses offers to reconnect', async () => {
    await open({ ...CONNECTION, state: 'reconnect' });
    answers.replies.set('reconnect', { ok: false, problem: 'network' });
    await popup.click('button', 'Reconnect');
    expect(answers.sent).toEqual([{ name: 'reconnect', request: { connection: 'c' } }]);
    expect(popup.get('alert').textContent).toContain('Intuit could not be reached');
  });
});

/** Answers the question that comes first with yes. */
const deleteEverything = async () => {
  popup.get('button', 'Delete…').focus();
  await popup.click('button', 'Delete…');
  expect(document.activeElement).toBe(popup.get('button', 'Keep everything'));
  await popup.click('button', 'Delete everything');
};
const said = () =>
  popup
    .all('status')
    .map(({ textContent }) => textContent)
    .join();

describe('all local data', () => {
  test.each([
    ['before any connection', null],
    ['after a disconnect', { ...CONNECTION, state: 'disconnected' as const }],
  ])('can be deleted %s, after a question whose safe answer has the focus', async (_when, connection) => {
    popup = await showPopup(await storeWith({ connection }), '#/settings');
    expect(await popup.violations()).toEqual([]);
    await deleteEverything();
    expect(answers.sent).toEqual([{ name: 'data.delete', request: {} }]);
    expect(said()).toContain('All local data was deleted');
    expect(document.activeElement).toBe(popup.get('button', 'Delete…'));
  });

  test('is kept by Esc, and the keys that were being typed stay', async () => {
    popup = await showPopup(await storeWith({ connection: null }), '#/settings');
    await popup.type('Client ID', 'test-client-id');
    await popup.click('button', 'Delete…');
    popup.root.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await popup.settle();
    expect(popup.root.querySelector('dialog')).toBeNull();
    expect((popup.get('textbox', 'Client ID') as HTMLInputElement).value).toBe('test-client-id');
    expect(answers.sent).toEqual([]);
  });

  test('leads, once it is deleted, from the settings of a connection to the heading of those before one', async () => {
    const store = await storeWith({});
    answers.act = async () => {
      for (const name of store.objectStoreNames) await store.clear(name);
    };
    popup = await showPopup(store, '#/settings');
    await deleteEverything();
    expect(said()).toContain('All local data was deleted');
    expect(document.activeElement?.textContent).toBe('Connect to QuickBooks');
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

describe('addresses of a firm’s own', () => {
  const open = async () => {
    popup = await showPopup(await storeWith({}), '#/settings');
    return popup;
  };
  const typed = async (address: string) => {
    await popup.type('Address of your TaxDome', address);
    await popup.click('button', 'Allow');
  };

  test('are allowed one by one: the browser is asked for that host alone', async () => {
    await open();
    await typed('https://portal.firm.example/app');
    expect(answers.asked).toEqual([['https://portal.firm.example/*']]);
    expect(popup.root.textContent).toContain('portal.firm.example');
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', 'Remove');
    expect(answers.origins).toEqual([]);
  });

  test('that are none are not asked for, and it is said why', async () => {
    await open();
    await typed('cedar.taxdome.com');
    expect(popup.root.textContent).toContain('need no permission');
    await typed('http://portal.firm.example');
    expect(popup.root.textContent).toContain('https://');
    expect(answers.asked).toEqual([]);
  });

  test('that the person does not allow after all are said to be refused', async () => {
    await open();
    answers.allows = false;
    await typed('portal.firm.example');
    expect(popup.root.textContent).toContain('did not allow it');
  });
});
