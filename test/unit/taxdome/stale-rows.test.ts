import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StaleRows } from '../../../lib/taxdome/watch/stale-rows';

const active = [{ key: 'id:1' }, { key: 'id:2' }];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('rows that stood under the other tab are not the opened one’s until they change', () => {
  const stale = new StaleRows(() => undefined);
  expect(stale.are('active', active)).toBe(false);
  expect(stale.are('archived', active)).toBe(true);
  expect(stale.are('archived', [{ key: 'id:3' }])).toBe(false);
  expect(stale.are('active', [{ key: 'id:3' }])).toBe(true);
  expect(stale.are('active', active)).toBe(false);
});

it('the same rows under the same tab, and rows of a page without tabs, are what they are', () => {
  const stale = new StaleRows(() => undefined);
  expect([stale.are(null, active), stale.are('active', active), stale.are('active', active)]).toEqual([
    false,
    false,
    false,
  ]);
  expect(stale.are(null, active)).toBe(false);
});

it('rows that stay for longer than any list takes are the opened tab’s own, and are read then', () => {
  const late = vi.fn();
  const stale = new StaleRows(late);
  stale.are('active', active);
  expect(stale.are('archived', active)).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(late).toHaveBeenCalledOnce();
  expect(stale.are('archived', active)).toBe(false);
});
