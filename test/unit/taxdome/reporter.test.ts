import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Reading, Reporter } from '../../../lib/taxdome/watch/reporter';

const sent: number[] = [];
/** How long the worker takes to answer, in milliseconds; null where it dies before it does. */
let pace: number | null = 0;

vi.mock('../../../lib/messages/send', () => ({
  send: () => {
    sent.push(Date.now());
    const took = pace;
    return new Promise((answer, fail) =>
      setTimeout(() => (took === null ? fail(new Error('died')) : answer({})), took ?? 10),
    );
  },
}));

const reading = (name: string): Reading => ({
  connection: 'connection-1',
  services: [{ key: name, name } as Reading['services'][number]],
  report: { recognised: 'yes' } as Reading['report'],
  formOpen: false,
});

let life: AbortController;
let reporter: Reporter;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  sent.length = 0;
  pace = 0;
  life = new AbortController();
  reporter = new Reporter(
    () => {},
    () => reporter.repeat(),
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('what the list shows', () => {
  it.each([0, 900, 4_000])(
    'is said again five seconds after the worker took it in, which needed %i ms',
    async (took) => {
      pace = took;
      reporter.read(() => reading('Audit'));
      await vi.advanceTimersByTimeAsync(20_000);
      expect(sent).toHaveLength(2);
      expect((sent[1] ?? 0) - took).toBeGreaterThanOrEqual(5_000);
    },
  );

  it('is said until it was taken in twice where the worker dies over it', async () => {
    pace = null;
    reporter.read(() => reading('Audit'));
    await vi.advanceTimersByTimeAsync(1_000);
    pace = 0;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(3);
  });

  it('is said once more where the worker dies over the second time', async () => {
    reporter.read(() => reading('Audit'));
    await vi.advanceTimersByTimeAsync(1_000);
    pace = null;
    await vi.advanceTimersByTimeAsync(5_000);
    pace = 0;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(4);
  });

  it('is said again once, however often it changed meanwhile', async () => {
    pace = 900;
    reporter.read(() => reading('Audit'));
    await vi.advanceTimersByTimeAsync(300);
    reporter.read(() => reading('Audit support'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(3);
  });

  it('is said every five minutes while the list stays as it is, so that what QuickBooks could not take then is taken up', async () => {
    reporter.read(() => reading('Audit'));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(16 * 60_000);
    expect(sent).toHaveLength(5);
  });

  it('is not said again when the list is gone', async () => {
    reporter.read(() => reading('Audit'));
    reporter.forget();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
  });
});
