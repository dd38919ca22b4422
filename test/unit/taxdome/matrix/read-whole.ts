import type { Page } from 'playwright-core';
import type { Service } from '../../../../lib/catalog/service';

/** Asks for a reading of the whole list, as the popup does. */
export async function readWhole(page: Page): Promise<{ services: Service[]; complete: boolean }> {
  return page.evaluate(async () => {
    const recognised = () => window.readPage().verdict === 'yes';
    for (let tries = 0; tries < 20 && !recognised(); tries++) await new Promise((done) => setTimeout(done, 50));
    // The extension says hello once it has looked at the page, which it does a moment after a change.
    await new Promise((done) => setTimeout(done, 200));
    window.sent.length = 0;
    const told = (await window.tell({ name: 'list.read-all', request: { connection: 'c1', tabs: 'open' } })) as {
      reply: { complete: boolean };
    };
    const read = window.sent.findLast(({ request }) => (request as { whole?: boolean }).whole !== undefined);
    const services = (read?.request as { services?: Service[] } | undefined)?.services ?? [];
    return { services, complete: told.reply.complete };
  });
}

/** What the extension makes of the page, for a message. */
export async function verdict(page: Page): Promise<string> {
  const found = await page.evaluate(() => window.readPage());
  return JSON.stringify({
    verdict: found.verdict,
    score: found.score,
    evidence: found.evidence,
    roles: found.roles,
    tab: found.subTab,
    first: found.services[0],
  });
}
