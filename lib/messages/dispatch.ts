import type { Speaker } from './authorise';
import type { ContentRequests, PageRequests } from './protocol';
import { contentSchemas, pageSchemas } from './schemas';

type ContentSpeaker = Extract<Speaker, { kind: 'content' }>;

/** What the worker does with each message. */
export interface Handlers {
  readonly content: {
    readonly [Name in keyof ContentRequests]: (
      request: ContentRequests[Name]['request'],
      speaker: ContentSpeaker,
    ) => Promise<ContentRequests[Name]['reply']>;
  };
  readonly page: {
    readonly [Name in keyof PageRequests]: (
      request: PageRequests[Name]['request'],
    ) => Promise<PageRequests[Name]['reply']>;
  };
}

/** What goes back: the reply, or one word on why there is none. Never an error's own text, which could quote a secret. */
export type Answer = { readonly reply: unknown } | { readonly refused: 'sender' | 'shape' | 'failed' };

/**
 * Checks a message against its speaker and its schema, and only then lets its handler see it. Fails closed: a name that is not in the table of that speaker is refused.
 *
 * @param report takes what a handler threw; it is not sent to anybody
 */
export async function dispatch(
  message: unknown,
  speaker: Speaker | null,
  handlers: Handlers,
  report: (error: unknown) => void,
): Promise<Answer> {
  if (!speaker) return { refused: 'sender' };
  if (typeof message !== 'object' || message === null) return { refused: 'shape' };
  const { name, request } = message as { name?: unknown; request?: unknown };
  const schemas: Readonly<Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>> =
    speaker.kind === 'page' ? pageSchemas : contentSchemas;
  if (typeof name !== 'string' || !Object.hasOwn(schemas, name)) return { refused: 'shape' };
  const parsed = schemas[name]?.safeParse(request);
  if (!parsed?.success) return { refused: 'shape' };
  // The schema above has just proved that name and request belong together; the map's type can't follow that.
  const table = handlers[speaker.kind] as Readonly<
    Record<string, (request: unknown, speaker: Speaker) => Promise<unknown>>
  >;
  try {
    return { reply: await table[name]?.(parsed.data, speaker) };
  } catch (error) {
    report(error);
    return { refused: 'failed' };
  }
}
