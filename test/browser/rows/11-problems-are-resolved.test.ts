import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { World } from '../harness/world';

describeRow('11. Sync problems can be reviewed and resolved', (language, test) => {
  test('a failure says what happened and what to do, stands in the activity, and can be tried again', async () => {
    await using world = await World.start(language);
    const { sample, services, intuit } = world;
    intuit.faults.add({ operationFault: { itemName: sample.taxReturn, code: '6000' } });
    await world.connect();
    await world.confirmFirstSync();
    await services.waitForStatus(sample.taxReturn, 'failed');

    const detail = await services.openDetail(sample.taxReturn);
    expect(await detail.getByRole('heading').count()).toBeGreaterThan(0);
    expect(await detail.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await detail.textContent()).toContain('6000');

    const popup = await world.popup('activity');
    await popup.activity.entries(sample.taxReturn).first().waitFor();
    const download = await popup.activity.export();
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await popup.close();

    await services.syncButton(detail).click();
    await services.waitForStatus(sample.taxReturn, 'synced');
    const after = await world.popup('activity');
    await after.activity.entries(sample.taxReturn).nth(1).waitFor();
  });

  test('no secret stands in the export', async () => {
    await using world = await World.start(language);
    await world.connectAndSync();
    const popup = await world.popup('activity');
    const text = await popup.activity.exportText();
    expect(text).toContain(world.sample.taxReturn);
    expect(text).not.toMatch(/test-client-secret|Bearer|refresh_token/);
    expect(text).not.toContain(world.company.realmId);
  });
});
