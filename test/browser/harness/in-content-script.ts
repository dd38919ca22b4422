import type { Page } from 'playwright-core';
import { EXTENSION_ID } from './hosts';

/**
 * Runs code in the isolated world of the extension's content script, which the page's own scripts never see.
 *
 * @throws Error where the code does.
 */
export async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${EXTENSION_ID}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    ...{ expression, contextId: await found, awaitPromise: true, returnByValue: true },
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}
