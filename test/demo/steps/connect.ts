import { check } from '../check';
import type { Demo } from '../demo';

/** From the prompt on the page through the popup and Intuit's authorise page to the company's name. */
export async function connect(demo: Demo): Promise<string> {
  const { services, company, intuit } = demo;
  await services.open();
  await services.connectPrompt.waitFor();
  check('no badge stands before connecting', (await services.badges.count()) === 0);
  await demo.screenshot(services.page, 'before-connecting');

  const popup = await demo.popup('settings');
  await popup.settings.fillKeys();
  await demo.screenshot(popup.page, 'settings-keys');
  const authorise = await popup.settings.startConnecting();
  await demo.screenshot(authorise.page, 'authorise');
  await authorise.connect();
  await popup.settings.waitForCompany(company.name);
  await demo.screenshot(popup.page, 'settings-connected');
  await popup.close();

  const exchanges = intuit.journal.filter(({ operation, status }) => operation === 'token' && status === 200);
  check('the code was exchanged once', exchanges.length === 1, exchanges.length);
  return `connected to ${company.name}`;
}
