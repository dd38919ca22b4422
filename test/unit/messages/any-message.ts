import fc from 'fast-check';
import type { Sender } from '../../../lib/messages/authorise';
import { contentSchemas, pageSchemas } from '../../../lib/messages/schemas';
import { exportedSetUp } from './exported-set-up';

/** Names of the firms and connections that messages speak of. */
export interface Known {
  readonly ownFirm: string;
  readonly otherFirm: string;
  readonly connections: readonly string[];
  readonly keys: readonly string[];
}

export const SELF_ID = 'idoaedijkepiailidpfempfegnljlfhd';
export const SELF_ORIGIN = `chrome-extension://${SELF_ID}`;

/** What every object has, or would have if it were polluted. */
const PROTOTYPE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];
type Name = keyof typeof contentSchemas | keyof typeof pageSchemas;
const CONTENT_NAMES = Object.keys(contentSchemas) as Name[];
const PAGE_NAMES = Object.keys(pageSchemas) as Name[];
const ALL_NAMES = [...CONTENT_NAMES, ...PAGE_NAMES];

/** A message's name: right ones, prototype keys, paths into the tables, others. */
const anyName = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...ALL_NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...PROTOTYPE) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('page', 'content', 'page.connect', 'content.page.read', 'connect.constructor', ''),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...ALL_NAMES), fc.constantFrom('.', ' ', '\0', '.then', '.call'))
      .map((two) => two.join('')),
  },
  { weight: 1, arbitrary: fc.anything() },
);

const huge = fc.constantFrom('x'.repeat(100_000), '\u202e'.repeat(5_000), '\ud800'.repeat(3_000));
const hugeArray = fc.constantFrom(Array.from({ length: 20_001 }, () => 'k'));

/** Whatever may stand where something else should. */
const junk = fc.oneof(
  { weight: 4, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, Number.NaN, -1, 1e308, true, '', [], {}) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...PROTOTYPE) },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: hugeArray },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"polluted":1},"constructor":1}')) },
);

/** Requests in their right shape, by name. */
function requests({ connections, keys, ownFirm, otherFirm }: Known): Record<Name, fc.Arbitrary<object>> {
  const connection = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...connections) },
    { weight: 1, arbitrary: fc.constantFrom('unknown', ...PROTOTYPE, 'x'.repeat(64)) },
  );
  const text = fc.oneof(
    fc.constantFrom('Audit', 'constructor', '__proto__', '<img src=x onerror=alert(1)>', '\u202etidua', '\ud800'),
    fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
  );
  const key = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: text });
  const host = fc.constantFrom(ownFirm, otherFirm, '*', 'evil.example', '__proto__');
  const tab = fc.constantFrom(1, 2, -1, 0.5, 1e9);
  const nullable = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
  const decimal = fc.constantFrom('0', '15', '-1', '1234.5', '0.0000001');
  const rate = fc.oneof(
    fc.record({ kind: fc.constant('amount'), amount: decimal }),
    fc.constant({ kind: 'none' }),
    fc.record({ kind: fc.constant('problem'), problem: fc.constant('ambiguous'), text }),
  );
  const service = fc.record(
    {
      ...{ key, keyIsId: fc.boolean(), name: text, rate, archived: fc.boolean() },
      ...{ description: nullable(text), unit: nullable(fc.constantFrom('hour', 'item')), category: nullable(text) },
    },
    { requiredKeys: ['key', 'keyIsId', 'name', 'rate', 'archived'] },
  );
  const report = fc.record({
    ...{ recognised: fc.constantFrom('yes', 'unsure', 'no'), ownIntegration: fc.boolean(), services: fc.nat() },
    ...{ columns: text, subTab: nullable(fc.constantFrom('active', 'archived')), at: fc.nat() },
  });
  const pointing = fc.record({
    ...{
      answer: fc.constantFrom('yes', 'no', 'pointed'),
      place: text,
      kind: fc.constant('table'),
      row: fc.constant('tr'),
    },
    ...{ above: text, width: fc.nat(), columns: fc.constant({}) },
  });
  const keep = fc.constantFrom('taxdome', 'quickbooks');
  const itemId = fc.oneof(fc.constantFrom('1', '2', '3'), text);
  const decision = fc.oneof(
    fc.constantFrom({ kind: 'exclude' }, { kind: 'create' }, { kind: 'send-anyway' }),
    fc.record({ kind: fc.constant('link'), itemId, keep }),
    fc.record({ kind: fc.constant('keep'), keep }),
  );
  const draft = fc.record({
    ...{ name: text, description: nullable(text), rate: nullable(decimal), category: nullable(text) },
    unit: nullable(fc.constantFrom('hour', 'item')),
  });
  const environment = fc.constantFrom('production', 'sandbox');
  const clientId = fc.constant('test-client-id');
  const clientSecret = fc.constantFrom('', 'test-client-secret');
  const one = fc.record({ connection });
  const ofService = fc.record({ connection, key });
  return {
    'page.hello': fc.record({ language: fc.constantFrom('en', 'xx', '__proto__', ''), firmName: text, report }),
    'page.read': fc.record({
      ...{ connection, services: fc.array(service, { maxLength: 4 }), report },
      ...{ formOpen: fc.boolean(), whole: fc.boolean() },
    }),
    'service.sync': ofService,
    'service.detail': ofService,
    'popup.open': fc.record(
      { section: fc.constantFrom('services', 'copy', 'settings'), key },
      { requiredKeys: ['section'] },
    ),
    'page.pointed': fc.record({ pointing }),
    connect: fc.record({ firm: host, clientId, clientSecret, environment, redirectUri: nullable(text) }),
    'keys.check': fc.record({ clientId, clientSecret, environment }),
    reconnect: one,
    disconnect: one,
    'page.describe': fc.record({ firm: host, tab }),
    'page.point': fc.record({ firm: host, tab }),
    'page.answer': fc.record({ firm: host, tab, answer: fc.constantFrom('yes', 'no') }),
    'page.forget-answer': fc.record({ firm: host }),
    'policy.has-secret': fc.constant({}),
    'settings.save': fc.record({
      connection,
      changes: fc.record(
        {
          ...{ incomeAccountId: nullable(itemId), autoSync: fc.boolean(), categories: fc.boolean() },
          categoryAccounts: fc.dictionary(text, itemId, { maxKeys: 3 }),
        },
        { requiredKeys: [] },
      ),
    }),
    'page.beside-own-integration': fc.record({ connection, beside: fc.boolean() }),
    'mirror.refresh': one,
    'sync.confirm': fc.record({
      connection,
      shown: fc.array(fc.record({ key, fingerprint: text }), { maxLength: 3 }),
    }),
    'sync.services': fc.record({ connection, keys: fc.array(key, { maxLength: 3 }) }),
    'sync.stop': one,
    decide: fc.record({ connection, key, decision: nullable(decision) }),
    unlink: ofService,
    rename: fc.record({ connection, key, name: nullable(text) }),
    'item.set-active': fc.record({ connection, key, itemId, active: fc.boolean() }),
    'setup.import': fc.record({ connection, text: exportedSetUp(junk) }),
    'data.delete': fc.constant({}),
    'data.check': fc.constant({}),
    undo: fc.record({ connection, entry: fc.constantFrom(1, 2, -1, 0.5, 1e300) }),
    'undo.run': fc.record({ connection, run: text }),
    'copy.start': fc.record({
      ...{ connection, tab: nullable(tab) },
      entries: fc.array(fc.record({ itemId, draft }), { minLength: 1, maxLength: 3 }),
    }),
    'copy.stop': one,
    'copy.pause': one,
    'copy.continue': fc.record({ connection, tab: nullable(tab) }),
    'copy.by-hand': one,
    'page.read-all': fc.record({ connection, tab, tabs: fc.constantFrom('open', 'both') }),
  };
}

/** One thing done to a request that was right: a part taken out, another put in its place, a part too many, or all of it wrapped. */
function damaged(request: object, kind: number, at: number, value: unknown): unknown {
  const parts = Object.entries(request);
  const [name = ''] = parts[at % Math.max(parts.length, 1)] ?? [];
  if (kind === 0) return Object.fromEntries(parts.filter(([part]) => part !== name));
  if (kind === 1) return { ...request, [name]: value };
  if (kind === 2) return { ...request, [PROTOTYPE[at % PROTOTYPE.length] ?? 'extra']: value };
  if (kind === 3) return [request];
  if (kind === 4) return Object.create(request) as unknown;
  return { ...request, firm: 'other.taxdome.com', realmId: 'x' };
}

/** A message: right, half right, or nothing of the kind. */
function anyMessage(known: Known): fc.Arbitrary<unknown> {
  const byName = requests(known);
  const right = fc.constantFrom(...ALL_NAMES).chain((name) => byName[name].map((request) => ({ name, request })));
  const half = fc
    .tuple(right, fc.nat(5), fc.nat(40), junk)
    .map(([{ name, request }, kind, at, value]) => ({ name, request: damaged(request, kind, at, value) }));
  // Another message's request under this name.
  const crossed = fc.tuple(anyName, right).map(([name, { request }]) => ({ name, request }));
  const junkRequest = fc.tuple(anyName, junk).map(([name, request]) => ({ name, request }));
  const extra = fc
    .tuple(right, junk)
    .map(([message, value]) => ({ ...message, speaker: { kind: 'page' }, extra: value }));
  return fc.oneof(
    { weight: 5, arbitrary: right },
    { weight: 6, arbitrary: half },
    { weight: 3, arbitrary: crossed },
    { weight: 3, arbitrary: junkRequest },
    { weight: 1, arbitrary: extra },
    { weight: 1, arbitrary: junk },
  );
}

/** What is said to the worker: any message by anybody, and a third of the time one in its right shape by somebody who may send it. */
export function anySaying(known: Known): fc.Arbitrary<readonly [message: unknown, sender: Sender]> {
  const byName = requests(known);
  const right = (names: readonly Name[], senders: readonly Sender[]) =>
    fc.constantFrom(...names).chain((name) =>
      fc.tuple(
        byName[name].map((request) => ({ name, request })),
        fc.constantFrom(...senders),
      ),
    );
  const { ownFirm, otherFirm } = known;
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(anyMessage(known), anySender(known)) },
    { weight: 1, arbitrary: right(CONTENT_NAMES, [contentOf(ownFirm), contentOf(otherFirm)]) },
    { weight: 1, arbitrary: right(PAGE_NAMES, [PAGE]) },
  );
}

const PAGE: Sender = { id: SELF_ID, origin: SELF_ORIGIN, url: `${SELF_ORIGIN}/popup.html` };

function contentOf(host: string): Sender {
  return {
    ...{ id: SELF_ID, origin: `https://${host}`, url: `https://${host}/app/services`, frameId: 0, tab: { id: 1 } },
  };
}

/** Senders of every kind, as the browser tells of them. */
function anySender({ ownFirm, otherFirm }: Known): fc.Arbitrary<Sender> {
  const own = contentOf(ownFirm);
  const spoilt = fc.constantFrom<Partial<Sender>>(
    { id: 'abcdefghijklmnopabcdefghijklmnop' },
    { id: undefined },
    { frameId: 1 },
    { tab: undefined },
    { origin: 'null' },
    { origin: 'http://harbourlane.taxdome.com' },
    { origin: `https://${ownFirm}.evil.example`, url: `https://${ownFirm}.evil.example/` },
    { origin: `https://${ownFirm}:8443`, url: `https://${ownFirm}:8443/` },
    { url: 'https://evil.example/' },
    { url: 'about:blank' },
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(own) },
    { weight: 4, arbitrary: fc.constant(contentOf(otherFirm)) },
    { weight: 1, arbitrary: fc.constant(contentOf('stranger.taxdome.com')) },
    { weight: 4, arbitrary: fc.constant(PAGE) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(own, PAGE), spoilt).map(([sender, changes]) => ({ ...sender, ...changes })),
    },
  );
}
