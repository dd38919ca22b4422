import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { World } from '../harness/world';

describeRow('5. The settings have a Service income account drop-down and Save', (language, test) => {
  test('it offers the income accounts, the default chosen, and keeps what is saved', async () => {
    await using world = await World.start(language);
    const { sample, company } = world;
    await world.connect();
    const popup = await world.popup('settings');
    const { settings } = popup;
    await settings.disconnectButton.waitFor();
    const offered = (await settings.incomeAccount.locator('option:enabled').allTextContents()).sort();
    const income = company
      .accounts()
      .flatMap(({ Name, AccountType, Active }) => (/^(Other )?Income$/.test(AccountType) && Active ? [Name] : []));
    expect(offered).toEqual(income.sort());
    expect(await settings.chosenIncomeAccount()).toBe(sample.defaultAccount);

    await settings.chooseIncomeAccount(sample.otherAccount);
    await settings.saved();
    await popup.close();
    await world.browser.killWorker();

    const again = await world.popup('settings');
    await again.settings.disconnectButton.waitFor();
    expect(await again.settings.chosenIncomeAccount()).toBe(sample.otherAccount);
  });
});
