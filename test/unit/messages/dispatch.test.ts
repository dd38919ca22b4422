import { describe, expect, it, vi } from 'vitest';
import type { Speaker } from '../../../lib/messages/authorise';
import { dispatch, type Handlers } from '../../../lib/messages/dispatch';

const page: Speaker = { kind: 'page' };
const content: Speaker = { kind: 'content', firm: 'harbourlane.taxdome.com', tab: 1 };

function table() {
  const handler = vi.fn(async () => ({ ok: true }));
  const all = new Proxy({}, { get: () => handler, has: () => true });
  // Every name answers, so that what is refused was refused by the checks alone.
  return { handler, handlers: { content: all, page: all } as unknown as Handlers };
}

async function send(message: unknown, speaker: Speaker | null) {
  const { handler, handlers } = table();
  const answer = await dispatch(message, speaker, handlers, () => {});
  return { answer, called: handler.mock.calls.length > 0 };
}

const connection = 'c';
const sync = { name: 'service.sync', request: { connection, key: 'k' } };
const disconnect = { name: 'disconnect', request: { connection } };

describe('a message', () => {
  it('of its speaker’s table, in its shape, reaches its handler', async () => {
    expect(await send(sync, content)).toEqual({ answer: { reply: { ok: true } }, called: true });
    expect((await send(disconnect, page)).called).toBe(true);
  });

  it('of ten thousand services on one page is heard', async () => {
    const services = Array.from({ length: 10_000 }, (_, at) => ({
      ...{ key: `id:${at}`, keyIsId: true, name: `Service ${at}`, archived: false },
      rate: { kind: 'amount', amount: '12.5' },
    }));
    const report = {
      ...{ recognised: 'yes', ownIntegration: false, services: services.length, columns: 'table|name,rate', at: 1 },
      ...{ subTab: 'active', evidence: [], score: 90, path: '/app/services' },
    };
    const request = { connection, services, report, formOpen: false, whole: false };
    expect((await send({ name: 'page.read', request }, content)).called).toBe(true);
  });

  it('of a speaker who is not ours is refused', async () => {
    expect(await send(sync, null)).toEqual({ answer: { refused: 'sender' }, called: false });
  });

  it('that only an extension page may send is refused from a content script, and the other way round', async () => {
    expect((await send(disconnect, content)).called).toBe(false);
    expect((await send(sync, page)).called).toBe(false);
  });

  it.each([
    ['no object', 'service.sync'],
    ['null', null],
    ['no name', { request: {} }],
    ['an unknown name', { name: 'everything', request: {} }],
    ['a name of the prototype', { name: 'constructor', request: {} }],
    ['a name with dots into it', { name: 'service.sync.then', request: {} }],
    ['no request', { name: 'service.sync' }],
    ['a property too many', { name: 'service.sync', request: { connection, key: 'k', firm: 'other.taxdome.com' } }],
    ['a key that is no text', { name: 'service.sync', request: { connection, key: 7 } }],
    ['a key beyond all bounds', { name: 'service.sync', request: { connection, key: 'x'.repeat(70_001) } }],
    ['a rate that is a number', read({ rate: { kind: 'amount', amount: 100 } })],
    ['a rate with an exponent', read({ rate: { kind: 'amount', amount: '1e5' } })],
    ['a rate that is not canonical', read({ rate: { kind: 'amount', amount: '1.50' } })],
  ])('with %s is refused before any handler sees it', async (_what, message) => {
    expect(await send(message, content)).toEqual({ answer: { refused: 'shape' }, called: false });
  });

  it('whose handler fails is answered without the error’s text', async () => {
    const { handler, handlers } = table();
    const reported: unknown[] = [];
    handler.mockRejectedValue(new Error('a text with a secret'));
    expect(await dispatch(sync, content, handlers, (error) => reported.push(error))).toEqual({ refused: 'failed' });
    expect(reported).toHaveLength(1);
  });
});

function read(changes: object) {
  const service = { key: 'k', keyIsId: false, name: 'Audit', rate: { kind: 'none' }, archived: false, ...changes };
  const report = { recognised: 'yes', ownIntegration: false, services: 1, columns: 'name', subTab: null, at: 1 };
  return { name: 'page.read', request: { connection, services: [service], report, formOpen: false, whole: false } };
}

it('a read of the page in its right shape passes', async () => {
  expect((await send(read({}), content)).called).toBe(true);
  expect(
    (
      await send(
        read({
          description: null,
          unit: 'hour',
          category: 'Tax',
          currency: 'USD',
          rate: { kind: 'amount', amount: '95.5' },
        }),
        content,
      )
    ).called,
  ).toBe(true);
});
