// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteOfKey } from '../../../components/setup/check-key';
import { SetUp } from '../../../components/setup/set-up';
import { readManaged } from '../../../components/state/managed';
import { findTarget } from '../../../components/state/target';
import type { Store } from '../../../lib/store/open';
import { wordsFromDisk } from '../i18n/words-from-disk';
import { answers, resetBrowser } from './harness/fake-browser';
import { CONNECTION, emptyStore, storeWith } from './harness/popup';

vi.mock('wxt/browser', () => import('./harness/fake-browser'));

let root: HTMLElement;
beforeEach(() => {
  resetBrowser();
  document.body.innerHTML = '<div id="root"></div>';
  root = document.getElementById('root') as HTMLElement;
});
afterEach(() => render(null, root));

async function open(store?: Store): Promise<void> {
  store ??= await emptyStore();
  const [managed, target] = [await readManaged(), await findTarget(store, '')];
  await act(() => render(<SetUp store={store} words={wordsFromDisk('en')} managed={managed} target={target} />, root));
  await act(() => new Promise((done) => setTimeout(done, 30)));
}

const button = (text: string) => [...root.querySelectorAll('button')].find((found) => found.textContent === text);

describe('the set-up', () => {
  test('whose keys the organization has set begins where one click connects', async () => {
    answers.managed = { clientId: 'test-client-id', environment: 'sandbox' };
    answers.replies.set('policy.has-secret', true);
    answers.tabs = [{ id: 7, url: 'https://demo.taxdome.com/app', active: true }];
    await open();
    expect(root.querySelector('h1')?.textContent).toBe('Connect to QuickBooks');
    expect(root.textContent).toContain('Your organization has set the keys; one click connects you.');
    await act(() => button('Connect to QuickBooks')?.click());
    await act(() => new Promise((done) => setTimeout(done, 30)));
    expect(answers.sent.find(({ name }) => name === 'connect')?.request).toEqual({
      ...{ firm: 'demo.taxdome.com', clientId: 'test-client-id', clientSecret: '', environment: 'sandbox' },
      redirectUri: null,
    });
  });

  test('whose keys the organization has set shows where new items will appear, as any other does', async () => {
    answers.managed = { clientId: 'test-client-id' };
    answers.replies.set('policy.has-secret', true);
    answers.tabs = [{ id: 7, url: 'https://demo.taxdome.com/app', active: true }];
    const store = await storeWith({});
    await store.delete('connections', CONNECTION.id);
    await open(store);
    await store.put('connections', CONNECTION);
    await act(() => button('Connect to QuickBooks')?.click());
    for (let round = 0; round < 12; round += 1) await act(() => new Promise((done) => setTimeout(done, 12)));
    expect(root.querySelector('h1')?.textContent).toBe('Connected to Demo Company');
    expect(root.querySelector('select')).not.toBeNull();
  });

  test('offers the address that the organization has set, and takes it by the same click', async () => {
    answers.managed = { clientId: 'test-client-id', taxdomeHosts: ['https://portal.cedar.example/*'] };
    answers.replies.set('policy.has-secret', true);
    await open();
    expect(root.querySelector<HTMLInputElement>('[data-first] input')?.value).toBe('portal.cedar.example');
    await act(() => button('Connect to QuickBooks')?.click());
    await act(() => new Promise((done) => setTimeout(done, 30)));
    expect(answers.asked).toEqual([['https://portal.cedar.example/*']]);
    expect(answers.sent.find(({ name }) => name === 'connect')?.request.firm).toBe('portal.cedar.example');
  });

  test('lets the address that the organization has set be emptied and another be typed', async () => {
    answers.managed = { clientId: 'test-client-id', taxdomeHosts: ['https://portal.cedar.example/*'] };
    answers.replies.set('policy.has-secret', true);
    await open();
    const field = root.querySelector<HTMLInputElement>('[data-first] input');
    if (!field) throw new Error('no field');
    for (const text of ['x', '', 'demo.taxdome.com']) {
      field.value = text;
      await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
      expect(field.value).toBe(text);
    }
    await act(() => button('Connect to QuickBooks')?.click());
    await act(() => new Promise((done) => setTimeout(done, 30)));
    expect(answers.sent.find(({ name }) => name === 'connect')?.request.firm).toBe('demo.taxdome.com');
  });

  test('goes on although Intuit can’t be asked, and says so', async () => {
    await open();
    await act(() => button('I have the keys')?.click());
    const type = (index: number, text: string) => {
      const input = root.querySelectorAll<HTMLInputElement>('.setup-pair input')[index];
      if (!input) throw new Error('no field');
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await act(() => type(0, 'test-client-id'));
    await act(() => type(1, 'test-client-secret'));
    answers.replies.set('keys.check', new Error('the worker is gone'));
    await act(() => button('Check and go on')?.click());
    await act(() => new Promise((done) => setTimeout(done, 30)));
    expect(root.querySelector('h1')?.textContent).toBe('Connect to QuickBooks');
    expect(root.textContent).toContain('Intuit couldn’t be asked just now.');
  });

  test('asks for the address of TaxDome, and takes no other page for it', async () => {
    answers.managed = { clientId: 'test-client-id' };
    answers.replies.set('policy.has-secret', true);
    answers.allows = false;
    await open();
    const field = root.querySelector<HTMLInputElement>('[data-first] input');
    if (!field) throw new Error('no field');
    field.value = 'example.com';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => button('Connect to QuickBooks')?.click());
    await act(() => new Promise((done) => setTimeout(done, 30)));
    expect(answers.sent.some(({ name }) => name === 'connect')).toBe(false);
    expect(root.textContent).toContain('Enter the address of your TaxDome');
  });
});

describe('a key, before anybody is asked', () => {
  const id = `AB${'x'.repeat(48)}`;
  const secret = 's'.repeat(40);
  test.each([
    ['clientId', '', '', null],
    ['clientId', id, '', 'setup_key_looks_complete'],
    ['clientId', `${id.slice(0, 20)} ${id.slice(20)}`, '', 'setup_key_space'],
    ['clientId', 'ABx', '', 'setup_key_cut_off'],
    ['clientSecret', id, secret, 'setup_key_looks_complete'],
    ['clientSecret', secret, id, 'setup_key_swapped'],
    ['clientSecret', id, id, 'setup_key_same'],
    ['clientSecret', id, ` ${secret} `, 'setup_key_looks_complete'],
  ] as const)('%s %s / %s: %s', (field, clientId, clientSecret, text) => {
    expect(noteOfKey(field, clientId, clientSecret)?.text ?? null).toBe(text);
  });
});
