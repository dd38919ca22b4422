import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { faultError, statusError } from '../../../lib/quickbooks/faults';
import { pausing, unanswered } from '../../../lib/quickbooks/unanswered';
import { pageHandlers } from '../../../lib/worker/page-handlers';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
beforeEach(async () => {
  one = await bench();
  one.pass(60_000);
});
afterEach(() => one.close());

const status = (httpStatus: number) => statusError({ httpStatus, intuitTid: null });
const fault = (code: string, httpStatus: number) =>
  faultError({ errors: [{ code, message: '', detail: '' }] }, { httpStatus, intuitTid: null });

it.each([
  ['no way there', unanswered('network'), 'offline'],
  ['no answer in time', unanswered('timeout'), 'quickbooks-unreachable'],
  ['HTTP 500', status(500), 'quickbooks-unreachable'],
  ['HTTP 503', status(503), 'quickbooks-unreachable'],
  ['HTTP 504', status(504), 'quickbooks-unreachable'],
  ['code 10000', fault('10000', 200), 'quickbooks-unreachable'],
  ['a reply that can’t be read', status(200), 'quickbooks-unreachable'],
  ['a pause', pausing(60_000), 'throttled'],
  ['no permission', status(403), 'not-connected'],
  ['a refusal', fault('6000', 500), 'failed'],
])('%s is told as what it is', async (_what, error, problem) => {
  const { context } = contextOf(one);
  const remote = async () => {
    throw error;
  };
  expect(await pageHandlers({ ...context, remote })['mirror.refresh']({ connection: CONNECTION })).toEqual({
    ok: false,
    problem,
  });
});
