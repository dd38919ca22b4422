import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocked, INTUIT_LIMITS, nextTurn, type Sent, type Throttling } from '../../../lib/quickbooks/pacing';
import { runs } from '../../property-runs';

const NONE: Throttling = { requests: [], batches: [], blockedUntil: 0, throttledSince: null };
const NOW = 1_700_000_000_000;

/** Sends as fast as the pacer lets it, on a clock of its own; each answer takes `latency` ms. */
function run(kinds: readonly ('batch' | 'other')[], latency: number): { kind: string; at: number }[] {
  let now = NOW;
  let sent: Sent = NONE;
  let ends: number[] = [];
  const left = [];
  for (const kind of kinds) {
    for (;;) {
      ends = ends.filter((end) => end > now);
      const turn = nextTurn(sent, kind, now, ends.length);
      sent = turn.sent;
      if (turn.at <= now) break;
      now = turn.at === Number.POSITIVE_INFINITY ? Math.min(...ends) : turn.at;
    }
    left.push({ kind, at: now });
    ends.push(now + latency);
  }
  return left;
}

/** The most that any window of that length holds. */
function most(times: readonly number[], window: number): number {
  return Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + window).length));
}

describe('the pace', () => {
  test('lets ten leave at once, and the eleventh after a second', () => {
    let sent: Sent = NONE;
    for (let count = 0; count < 10; count++) {
      const turn = nextTurn(sent, 'other', NOW, 0);
      expect(turn.at).toBe(NOW);
      sent = turn.sent;
    }
    const eleventh = nextTurn(sent, 'other', NOW, 0);
    expect(eleventh.at).toBeGreaterThanOrEqual(NOW + 1_000);
    expect(eleventh.at).toBeLessThan(NOW + 1_500);
    expect(eleventh.sent.requests).toHaveLength(10);
    expect(nextTurn(eleventh.sent, 'other', eleventh.at, 0).at).toBe(eleventh.at);
  });

  test('waits for an answer while ten are under way', () => {
    expect(nextTurn(NONE, 'other', NOW, 10).at).toBe(Number.POSITIVE_INFINITY);
    expect(nextTurn(NONE, 'other', NOW, 9).at).toBe(NOW);
  });

  test('lets 34 batches leave within four seconds: a first sync of a thousand services', () => {
    const left = run(
      Array.from({ length: 34 }, () => 'batch' as const),
      1_000,
    );
    expect((left.at(-1)?.at ?? Number.POSITIVE_INFINITY) - NOW).toBeLessThan(4_000);
  });

  test('counts a batch as a request too', () => {
    const { sent } = nextTurn(NONE, 'batch', NOW, 0);
    expect(sent).toMatchObject({ requests: [NOW], batches: [NOW] });
  });

  test('keeps still after a 429, for reads and writes', () => {
    const sent = blocked(NONE, NOW, 60_000);
    expect(nextTurn(sent, 'other', NOW, 0).at).toBe(NOW + 60_000);
    expect(nextTurn(sent, 'batch', NOW + 59_999, 0).at).toBe(NOW + 60_000);
    expect(nextTurn(sent, 'batch', NOW + 60_000, 0).at).toBe(NOW + 60_000);
    expect(blocked(sent, NOW, 1_000).blockedUntil).toBe(NOW + 60_000);
  });

  test('forgets what no window reaches any more, so that the stored counts stay small', () => {
    const { sent } = nextTurn({ ...NONE, requests: [1, 2, NOW - 90_000], batches: [3] }, 'other', NOW, 0);
    expect(sent).toMatchObject({ requests: [NOW], batches: [] });
  });

  test('is held up by a clock that was put back for a minute at most', () => {
    const times = Array.from({ length: 500 }, (_, index) => NOW + 86_400_000 + index);
    const put = { requests: times, batches: times, blockedUntil: NOW + 86_400_000 };
    const first = nextTurn({ ...put, blockedUntil: 0 }, 'batch', NOW, 0);
    expect(first.at).toBeLessThanOrEqual(NOW + 61_000);
    expect(nextTurn(first.sent, 'batch', first.at, 0).at).toBe(first.at);
    expect(nextTurn({ ...NONE, blockedUntil: put.blockedUntil }, 'other', NOW, 0).at).toBeLessThanOrEqual(
      NOW + 3_600_000,
    );
  });
});

test('for every mix of requests no window ever holds more than Intuit allows', () => {
  const mixes = fc.array(fc.constantFrom('batch' as const, 'other' as const), {
    minLength: 1,
    maxLength: 700,
    size: 'max',
  });
  fc.assert(
    fc.property(mixes, fc.integer({ min: 0, max: 5_000 }), (kinds, latency) => {
      const left = run(kinds, latency);
      const all = left.map(({ at }) => at);
      const batches = left.filter(({ kind }) => kind === 'batch').map(({ at }) => at);
      expect(most(all, 1_000)).toBeLessThanOrEqual(INTUIT_LIMITS.requestsPerSecond);
      expect(most(all, 60_000)).toBeLessThanOrEqual(INTUIT_LIMITS.requestsPerMinute);
      expect(most(batches, 60_000)).toBeLessThanOrEqual(INTUIT_LIMITS.batchesPerMinute);
      expect(most(all, Math.max(latency, 1))).toBeLessThanOrEqual(INTUIT_LIMITS.atOnce);
    }),
    runs(20),
  );
});
