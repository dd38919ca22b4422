import { browser } from 'wxt/browser';
import type { ContentRequests, PageRequests } from './protocol';

type Requests = ContentRequests & PageRequests;

/**
 * Sends one message of the protocol to the worker and gives its reply.
 *
 * @throws Error where the worker refuses the message, or the extension was reloaded and this context is orphaned.
 */
export async function send<Name extends keyof Requests>(
  name: Name,
  request: Requests[Name]['request'],
): Promise<Requests[Name]['reply']> {
  const answer = (await browser.runtime.sendMessage({ name, request })) as
    | { reply?: Requests[Name]['reply']; refused?: string }
    | undefined;
  if (!answer || !('reply' in answer)) throw new Error(`${name}: ${answer?.refused ?? 'no answer'}`);
  return answer.reply as Requests[Name]['reply'];
}
