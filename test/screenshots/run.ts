import { buildExtension } from '../browser/harness/build-extension';
import { describeChromium, findChromium } from '../browser/harness/find-chromium';
import { Camera } from './camera';
import { badges, explained, preview, sections, setUp, setUpDone, states } from './scenes';
import { Stage } from './stage';
import { storePage, storeSection } from './store-pictures';

/** `npm run screenshots`: pictures of all that people see, in `.output/screenshots/`. */
console.log(`${(await buildExtension()) ? 'Built' : 'Found'} the production build in .output/chrome-mv3`);
console.log(describeChromium(await findChromium()));
const from = performance.now();
const camera = new Camera();
const stage = await Stage.set();
try {
  const { services, company, intuit } = stage;
  await services.open();
  await setUp(stage, camera);
  await stage.connect();
  const empty = await stage.open('activity');
  await camera.take(empty, 'state-empty');
  await empty.close();
  await services.badges.first().waitFor();
  await setUpDone(stage, camera);
  await preview(stage, camera);
  await storeSection(stage, camera, 'services', 'store-3-preview');

  intuit.faults.add({ operationFault: { itemName: 'Amended return (1040-X)', code: '6000' } });
  intuit.faults.add({ operationFault: { itemName: 'Additional state return', code: '6430' } });
  const popup = await stage.open('services');
  await popup.getByRole('button', { name: 'Sync now' }).click();
  await services.waitForStatus('Amended return (1040-X)', 'failed');
  await popup.close();
  const changed = company.item('Accounts payable run');
  if (changed) company.edit(changed.Id, { UnitPrice: '125' });
  // Looks at QuickBooks again, as a person does who wants to know.
  const again = await stage.open('services');
  await again.getByRole('button', { name: 'Sync all' }).click();
  await again.getByRole('heading', { name: 'Review the sync' }).waitFor();
  await again.close();
  await services.page.locator('[data-qbo-differs]').first().waitFor();
  let release = () => {};
  stage.held = new Promise((resolve) => {
    release = resolve;
  });
  await services.syncFromMenu('Amended return (1040-X)');
  await services.waitForStatus('Amended return (1040-X)', 'syncing');
  await badges(stage, camera);
  release();
  stage.held = null;
  await services.waitForStatus('Amended return (1040-X)', 'synced');
  await sections(stage, camera);
  await storePage(stage, camera, 'store-1-page');
  await storePage(stage, camera, 'store-2-explained', 'Additional state return');
  await storeSection(stage, camera, 'copy', 'store-4-copy');
  await storeSection(stage, camera, 'activity', 'store-5-activity');
  await explained(stage, camera, 'Additional state return', 'wrong-account');
  await explained(stage, camera, 'Accounts payable run', 'differs');
  await explained(stage, camera, 'Payroll set-up', 'inactive-item');
  await states(await stage.open('services'), camera);
} finally {
  await stage.close();
}
console.log(`${camera.count} pictures in ${((performance.now() - from) / 1000).toFixed(0)} s: .output/screenshots/`);
