import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { SAMPLES } from '../harness/samples';
import { World } from '../harness/world';

describeRow('4. The default account is Uncategorized Income, else that of the Sales service', (language, test) => {
  const { company, defaultAccount } = SAMPLES[language];
  const sales = language === 'fr' ? 'Ventes' : 'Sales';
  const accountsWithoutDefault = company.accounts.filter(({ name }) => name !== defaultAccount);

  test('new items get Uncategorized Income where QuickBooks has it', async () => {
    await using world = await World.start(language, {
      company: { items: [{ name: sales, incomeAccount: 'Services' }] },
    });
    await world.connectAndSync();
    const created = world.company.items().filter(({ Type, Name }) => Type === 'Service' && Name !== sales);
    expect(new Set(created.map(({ IncomeAccountRef }) => IncomeAccountRef?.name))).toEqual(new Set([defaultAccount]));
  });

  test('otherwise they get the account of the Sales service', async () => {
    await using world = await World.start(language, {
      company: { accounts: accountsWithoutDefault, items: [{ name: sales, incomeAccount: 'Services' }] },
    });
    await world.connectAndSync();
    const created = world.company.items().filter(({ Type, Name }) => Type === 'Service' && Name !== sales);
    expect(new Set(created.map(({ IncomeAccountRef }) => IncomeAccountRef?.name))).toEqual(new Set(['Services']));
  });

  test('with neither, nothing is guessed: the services wait until an account is chosen', async () => {
    await using world = await World.start(language, { company: { accounts: accountsWithoutDefault } });
    const { services, sample } = world;
    await world.connect();
    await services.waitForStatus(sample.taxReturn, 'not-synced');
    const settings = await world.popup('settings');
    await settings.settings.disconnectButton.waitFor();
    expect(await settings.settings.incomeAccount.inputValue()).toBe('');
    expect(world.writes()).toEqual([]);

    await settings.settings.chooseIncomeAccount('Services');
    await settings.settings.saved();
    await settings.close();
    await world.confirmFirstSync();
    await services.waitForStatus(sample.taxReturn, 'synced');
    expect(world.company.item(sample.taxReturn)?.IncomeAccountRef?.name).toBe('Services');
  });
});
