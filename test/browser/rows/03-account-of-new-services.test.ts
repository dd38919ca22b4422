import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { World } from '../harness/world';

describeRow('3. Services added after the integration appear in the chosen account', (language, test) => {
  test('a new service gets the account from the settings, one that is there keeps its own', async () => {
    await using world = await World.start(language);
    const { sample, services, company } = world;
    await world.connectAndSync();
    const settings = await world.popup('settings');
    await settings.settings.chooseIncomeAccount(sample.otherAccount);
    await settings.settings.saved();
    await settings.close();

    const form = await services.openCreateForm();
    await form.fill({ name: sample.added, rate: '20' });
    await form.save();
    await services.waitForStatus(sample.added, 'synced');
    expect(company.item(sample.added)?.IncomeAccountRef?.name).toBe(sample.otherAccount);
    expect(company.item(sample.taxReturn)?.IncomeAccountRef?.name).toBe(sample.defaultAccount);
  });

  test('a service copied from QuickBooks keeps its item and its account, and is never created again', async () => {
    await using world = await World.start(language, {
      company: { items: [{ name: 'Audit (QBO)', price: '180', sku: 'Hour', incomeAccount: 'Services' }] },
    });
    const { services, company } = world;
    await world.connectAndSync();
    const before = company.item('Audit (QBO)');
    await world.copy('Audit (QBO)');
    await services.waitForStatus('Audit (QBO)', 'synced');
    // A service of after the copying has been synced, so the copied one had its turn too.
    const form = await services.openCreateForm();
    await form.fill({ name: world.sample.added, rate: '20' });
    await form.save();
    await services.waitForStatus(world.sample.added, 'synced');

    const named = company.items().filter(({ Name }) => Name === 'Audit (QBO)');
    expect(named).toEqual([before]);
    expect(company.item(world.sample.added)?.IncomeAccountRef?.name).toBe(world.sample.defaultAccount);
  });
});
