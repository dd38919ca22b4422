import type { Fetch } from '../../../lib/quickbooks/token-request';

/**
 * Stands in for the person: opens Intuit's page, chooses the company, presses the button, and lets the browser go back to the redirect address.
 *
 * @param page the address that the program printed. @returns what the redirect address answered.
 */
export async function answerConsent(
  page: string,
  realmId: string,
  intuit: Fetch,
  answer: 'connect' | 'cancel' = 'connect',
): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(page);
  const form = new URLSearchParams([...searchParams, ['company', realmId], ['answer', answer]]);
  const reply = await intuit(origin + pathname, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  const back = reply.headers.get('location');
  if (back === null) throw new Error(`Intuit's page answered ${reply.status}: ${await reply.text()}`);
  return fetch(back);
}

/** The address of Intuit's page in what was printed, if it is there yet. */
export function printedPage(text: string): string | null {
  return /https:\/\/appcenter\.intuit\.com\S+/u.exec(text)?.[0] ?? null;
}
