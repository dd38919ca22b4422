// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { draftOf } from './form-page';

type Sender = { id?: string; tab?: unknown };
type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => true | undefined;

const extension = vi.hoisted(() => ({ listeners: [] as unknown[], id: 'own-id' as string | undefined }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      get id() {
        return extension.id;
      },
      onMessage: { addListener: (listener: unknown) => extension.listeners.push(listener) },
    },
  },
}));

const { answerFormMessages } = await import('../../../lib/taxdome/form/answer-form-messages');
const { default: script } = await import('../../../entrypoints/form.content');

const message = { name: 'form.create', request: { connection: 'c', draft: draftOf() } };
const create = vi.fn(async () => ({ outcome: 'busy' }) as const);

beforeEach(() => {
  extension.listeners = [];
  extension.id = 'own-id';
  create.mockClear();
});

/** What the sender gets; undefined where nobody is going to answer. */
function answerTo(sent: unknown, sender: Sender): Promise<unknown> | undefined {
  answerFormMessages({ isBusy: () => false, create });
  let respond: (answer: unknown) => void = () => undefined;
  const answered = new Promise<unknown>((resolve) => {
    respond = resolve;
  });
  return (extension.listeners[0] as Listener)(sent, sender, respond) && answered;
}

test('the worker is answered with the outcome', async () => {
  expect(await answerTo(message, { id: 'own-id' })).toEqual({ reply: { outcome: 'busy' } });
  expect(create).toHaveBeenCalledExactlyOnceWith(draftOf());
});

test.each([
  ['another extension', { id: 'other-id' }],
  ['a content script', { id: 'own-id', tab: { id: 1 } }],
  ['nobody', {}],
])('%s is not heard', (_who, sender) => {
  expect(answerTo(message, sender)).toBeUndefined();
  expect(create).not.toHaveBeenCalled();
});

test.each([
  ['another message', { name: 'page.state', request: {} }],
  ['a draft without a name', { ...message, request: { draft: { ...draftOf(), name: ' ' } } }],
  ['a rate that is no exact amount', { ...message, request: { draft: { ...draftOf(), rate: '1,5' } } }],
  ['a rate that is a number', { ...message, request: { draft: { ...draftOf(), rate: 1.5 } } }],
  ['an unknown rate type', { ...message, request: { draft: { ...draftOf(), unit: 'day' } } }],
  ['no message at all', null],
])('%s is left to others', (_what, wrong) => {
  expect(answerTo(wrong, { id: 'own-id' })).toBeUndefined();
  expect(create).not.toHaveBeenCalled();
});

test('injected twice it listens once, and again after an update has cut it off', () => {
  const main = () => (script as unknown as { main(): void }).main();
  main();
  main();
  expect(extension.listeners).toHaveLength(1);
  extension.id = undefined;
  main();
  expect(extension.listeners).toHaveLength(2);
});
