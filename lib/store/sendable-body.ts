import * as z from 'zod/mini';

z.config({ jitless: true });

const body = z.object({ BatchItemRequest: z.array(z.object({ bId: z.string() })) });

/** Whether the stored text of a batch is whole: JSON that holds just the operations that the batch names. Another one can't be sent, and its answers would be nobody's. */
export function isSendable(text: string, operations: Readonly<Record<string, string>>): boolean {
  const sent = body.safeParse(parsed(text)).data?.BatchItemRequest.map(({ bId }) => bId) ?? [];
  const named = Object.keys(operations);
  return sent.length === named.length && new Set(sent).size === sent.length && named.every((bId) => sent.includes(bId));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
