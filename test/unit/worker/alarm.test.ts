import { beforeEach, describe, expect, it, vi } from 'vitest';
import { armAlarm } from '../../../lib/worker/alarm';

const set = vi.hoisted(() => ({ at: null as number | null }));

vi.mock('wxt/browser', () => {
  const later = () => new Promise((resolve) => setTimeout(resolve));
  return {
    browser: {
      alarms: {
        async get() {
          await later();
          return set.at === null ? undefined : { scheduledTime: set.at };
        },
        async create(_name: string, { when }: { when: number }) {
          await later();
          set.at = when;
        },
      },
    },
  };
});

const MINUTE = 60_000;

describe('the alarm', () => {
  beforeEach(() => {
    set.at = null;
  });

  it('is for the earliest of several that want it at the same moment, whatever their order', async () => {
    const now = Date.now();
    await Promise.all([armAlarm(now + MINUTE), armAlarm(now + 60 * MINUTE), armAlarm(now + 5 * MINUTE)]);
    expect(set.at).toBe(now + MINUTE);
  });

  it('is moved to an earlier time, and not to a later one', async () => {
    const now = Date.now();
    await armAlarm(now + 5 * MINUTE);
    await armAlarm(now + 60 * MINUTE);
    expect(set.at).toBe(now + 5 * MINUTE);
    await armAlarm(now + MINUTE);
    expect(set.at).toBe(now + MINUTE);
  });

  it('is armed anew where it should have rung long ago', async () => {
    set.at = Date.now() - 60 * MINUTE;
    const next = Date.now() + MINUTE;
    await armAlarm(next);
    expect(set.at).toBe(next);
  });
});
