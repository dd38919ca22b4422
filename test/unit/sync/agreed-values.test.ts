import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../../../lib/catalog/service';
import { refreshMirror } from '../../../lib/sync/refresh-mirror';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;

const audit = service('Audit support', { description: 'One day on site', rate: amount('180') });
const at = (changes: Partial<Service>) => ({ ...audit, ...changes });

beforeEach(async () => {
  one = await bench();
  await one.show([audit]);
  await one.confirm();
});
afterEach(() => one.close());

const item = () => one.company.item('Audit support');

async function sync(shown: Service) {
  await one.show([shown]);
  const said = await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
  await one.runToEnd();
  return said;
}

describe('writing one field', () => {
  it('does not make the bookkeeper’s change of another one pass for agreed', async () => {
    one.company.edit(item()?.Id ?? '', { Description: 'Two days on site' });
    one.pass(60_000);
    await refreshMirror(one.engine, CONNECTION, 0);
    expect(await sync(at({ rate: amount('200') }))).toBe('queued');
    expect(item()).toMatchObject({ UnitPrice: '200', Description: 'Two days on site' });
    one.pass(60_000);
    expect(await sync(at({ rate: amount('200'), description: 'Half a day on site' }))).toBe('explain');
    expect(item()?.Description).toBe('Two days on site');
    expect(await one.reasons()).toEqual({ 'Audit support': 'both-changed' });
  });

  it('does not lose what was changed in TaxDome while it was under way', async () => {
    await one.show([at({ rate: amount('200') })]);
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    const both = at({ rate: amount('200'), description: 'Half a day on site' });
    await one.show([both]);
    await one.runToEnd();
    expect(item()).toMatchObject({ UnitPrice: '200', Description: 'One day on site' });
    expect(await one.statuses()).toEqual({ 'Audit support': 'not-synced' });
    expect(await sync(both)).toBe('queued');
    expect(item()?.Description).toBe('Half a day on site');
  });
});
