import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sender, type Speaker, speakerOf } from '../../../lib/messages/authorise';
import { type Answer, dispatch, type Handlers } from '../../../lib/messages/dispatch';
import { contentSchemas, pageSchemas } from '../../../lib/messages/schemas';
import { runs } from '../../property-runs';
import { service } from '../catalog/make';
import { messagesFromDisk } from '../i18n/words-from-disk';
import { anySaying, type Known, SELF_ID, SELF_ORIGIN } from './any-message';
import {
  CONNECTION,
  FIRM,
  type FuzzedWorker,
  fuzzedWorker,
  OTHER_CONNECTION,
  OTHER_FIRM,
  OTHER_MARK,
  SECRETS,
} from './fuzzed-worker';

vi.mock('wxt/browser', () => {
  const area = { get: async () => ({}), set: async () => {}, remove: async () => {} };
  const never = async () => {
    throw new Error('There is no page.');
  };
  // A policy's secret counts with its client alone.
  const policy = { clientId: 'test-client-id', clientSecret: 'test-marked-client-secret' };
  return {
    browser: {
      action: { setPopup: async () => {}, openPopup: async () => {} },
      identity: { getRedirectURL: (path: string) => `https://x.chromiumapp.org/${path}`, launchWebAuthFlow: never },
      permissions: { contains: async () => false },
      runtime: { getURL: (path: string) => path },
      scripting: { executeScript: never },
      storage: { managed: { get: async () => policy }, session: area },
      tabs: { query: async () => [], get: async () => ({ index: 0 }), create: async () => ({}), sendMessage: never },
    },
  };
});

// Pages are told soon and not at once; nobody waits for that here.
vi.mock('../../../lib/worker/now-and-then', () => ({
  nowAndThen: (_name: string, work: () => Promise<void>, aside: (work: Promise<unknown>) => void) => aside(work()),
}));

/** So many messages meet what earlier ones brought about. */
const ROUND = 200;
const TRIES = runs(2_000, 120_000);
const RUNS = TRIES.numRuns;

const audit = service('Audit');
const known: Known = {
  ...{ ownFirm: FIRM, otherFirm: OTHER_FIRM, connections: [CONNECTION, OTHER_CONNECTION] },
  keys: [audit.key, service(`${OTHER_MARK} return`).key, 'id:7'],
};
const self = { id: SELF_ID, origin: SELF_ORIGIN, isAllowed: async () => false };

let worker: FuzzedWorker;
beforeEach(async () => {
  const reply = async (address: unknown) => {
    if (String(address).startsWith('/_locales/')) return Response.json(messagesFromDisk('en'));
    throw new TypeError('Failed to fetch');
  };
  vi.stubGlobal('fetch', reply);
  vi.stubGlobal('navigator', { onLine: true, locks: { request: (_: string, work: () => unknown) => work() } });
  worker = await fuzzedWorker();
});
afterEach(async () => {
  await worker.settled();
  await worker.bench.close();
  vi.unstubAllGlobals();
});

/** How many messages ended how. */
type Tally = Record<'sender' | 'shape' | 'handler' | 'carried out', number>;

function ending(answer: Answer): keyof Tally {
  if ('refused' in answer) return answer.refused === 'failed' ? 'handler' : answer.refused;
  const reply = answer.reply as { ok?: boolean; outcome?: string; connection?: string | null } | null | undefined;
  const refused = reply === null || reply?.ok === false || reply?.outcome === 'explain' || reply?.connection === null;
  return refused ? 'handler' : 'carried out';
}

/** The handlers, telling which of them was called. */
function overheard(handlers: Handlers, called: string[]): Handlers {
  const table = (kind: 'content' | 'page') =>
    Object.fromEntries(
      Object.entries(handlers[kind]).map(([name, handler]) => [
        name,
        (...given: unknown[]) => {
          called.push(`${kind}:${name}`);
          return (handler as (...all: unknown[]) => unknown)(...given);
        },
      ]),
    );
  return { content: table('content'), page: table('page') } as unknown as Handlers;
}

describe('whatever is said to the worker, by whomever', () => {
  it(
    `${RUNS.toLocaleString('en')} messages: nothing throws, a refused one writes nothing, none reaches another’s table or firm, and no reply holds a secret`,
    async () => {
      const tally: Tally = { sender: 0, shape: 0, handler: 0, 'carried out': 0 };
      let said = 0;
      const say = async ([message, sender]: readonly [unknown, Sender]) => {
        const speaker = await speakerOf(sender, self);
        const called: string[] = [];
        const errors: unknown[] = [];
        const writes = worker.writes();
        worker.written.length = 0;
        const answer = await dispatch(message, speaker, overheard(worker.handlers, called), (e) => errors.push(e));
        await worker.settled();
        const end = ending(answer);
        tally[end] += 1;
        expect([...errors, ...worker.thrown], 'thrown').toEqual([]);
        expectOwnTable(speaker, called, message);
        if ('refused' in answer) expect([called, worker.written], 'a refused message').toEqual([[], []]);
        const isOwn = speaker?.kind === 'page' || (speaker?.kind === 'content' && speaker.firm === FIRM);
        if (!isOwn || 'refused' in answer) expect(worker.writes(), 'writes to QuickBooks').toBe(writes);
        if (speaker?.kind === 'content') expectNothingOfOthers(speaker.firm, message, answer, worker.written);
        if (!('refused' in answer)) expectNoSecret(answer.reply);
        if (speaker?.kind === 'page') await worker.connectAgain();
        said += 1;
        if (said % ROUND === 0) await worker.startOver();
      };
      await fc.assert(fc.asyncProperty(anySaying(known), say), {
        ...TRIES,
        endOnFailure: true,
      });
      console.log(
        `${RUNS} messages: refused by sender ${tally.sender}, by shape ${tally.shape}, by handler ${tally.handler}; carried out ${tally['carried out']}`,
      );
      for (const count of Object.values(tally)) expect(count).toBeGreaterThan(RUNS / 100);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
    process.env.CAMPAIGN ? 1_800_000 : 30_000,
  );
});

function expectOwnTable(speaker: Speaker | null, called: readonly string[], message: unknown): void {
  const schemas: object = speaker?.kind === 'page' ? pageSchemas : contentSchemas;
  const name = (message as { name?: unknown } | null | undefined)?.name;
  for (const each of called) {
    expect(each).toBe(`${speaker?.kind}:${String(name)}`);
    expect(Object.hasOwn(schemas, String(name))).toBe(true);
  }
}

/** A content script learns and changes what is its own firm's. */
function expectNothingOfOthers(firm: string, message: unknown, answer: Answer, written: readonly string[]): void {
  if ('refused' in answer) return;
  if (firm !== OTHER_FIRM) expect(JSON.stringify(answer)).not.toContain(OTHER_MARK);
  const { connection } = (message as { request: { connection?: string } }).request;
  const own = { [FIRM]: CONNECTION, [OTHER_FIRM]: OTHER_CONNECTION }[firm];
  // What a page says of itself is kept with its own firm, whatever connection it names.
  if (connection !== own && !(connection === undefined && own))
    expect(written.filter((name) => name !== 'firms')).toEqual([]);
}

function expectNoSecret(reply: unknown): void {
  const text = JSON.stringify(reply) ?? '';
  for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
  expect(text).not.toContain(worker.bench.company.realmId);
}
