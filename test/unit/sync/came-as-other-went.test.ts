import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../../../lib/catalog/service';
import { amount, service } from '../catalog/make';
import { type Bench, bench } from './harness';

let one: Bench;
beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

const audit = service('Audit', { rate: amount('180') });
const beta = service('Beta', { rate: amount('11') });
const betaTwo = service('Beta Two', { rate: amount('77') });
const advice = service('Advice', { rate: amount('9') });
const asked = { 'Beta Two': 'maybe-renamed' };
const byId = (id: string, { ...of }: Service): Service => ({ ...of, key: `id:${id}`, keyIsId: true });
const names = () =>
  one.company
    .items()
    .map(({ Name }) => Name)
    .sort();

describe('a service of another name and rate that comes in the very read in which one goes', () => {
  it.each([
    ['the whole list', true],
    ['a part of it', false],
  ])('of %s is asked about, and not created beside the item', async (_part, whole) => {
    await one.show([audit, beta]);
    await one.confirm();
    await one.show([audit, betaTwo], whole);
    expect(await one.reasons()).toMatchObject(asked);
    await one.confirm();
    await one.runToEnd();
    expect(names()).toEqual(['Audit', 'Beta']);
  });

  it('stays asked about when others come, and when the rows’ ids turn out to be ids', async () => {
    await one.show([audit, beta]);
    await one.confirm();
    await one.show([audit, betaTwo]);
    await one.show([advice, audit, betaTwo]);
    expect(await one.reasons()).toMatchObject(asked);
    await one.show([byId('4', advice), byId('1', audit), byId('2', betaTwo)]);
    expect(await one.reasons()).toMatchObject(asked);
    await one.confirm();
    await one.runToEnd();
    expect(names()).toEqual(['Advice', 'Audit', 'Beta']);
  });

  it('is no question where several come, or none goes', async () => {
    await one.show([audit, beta]);
    await one.confirm();
    await one.show([audit, betaTwo, advice]);
    expect(await one.reasons()).toMatchObject({ 'Beta Two': 'new', Advice: 'new' });
    await one.show([audit, beta, betaTwo, advice, service('Ledger', { rate: amount('1') })]);
    expect(await one.reasons()).toMatchObject({ Ledger: 'new' });
  });
});
