import * as z from 'zod/mini';

/** A fault as Intuit tells it, whichever envelope it came in. */
export interface QuickBooksFault {
  readonly errors: readonly { readonly code: string; readonly message: string; readonly detail: string }[];
}

z.config({ jitless: true });

const text = z.optional(z.nullable(z.string()));

const fromService = z.object({
  Fault: z.object({ Error: z.array(z.object({ Message: text, Detail: text, code: text })) }),
});

const fromGateway = z.object({
  fault: z.object({ error: z.array(z.object({ message: text, detail: text, code: text })) }),
});

/**
 * The fault in a parsed reply: `{"Fault":{"Error":[…]}}` from the service, the same in lower case from the gateway before it. A 200 can hold one too.
 *
 * @returns null where there is none.
 */
export function faultIn(body: unknown): QuickBooksFault | null {
  const service = fromService.safeParse(body);
  if (service.success) {
    return {
      errors: service.data.Fault.Error.map(({ code, Message, Detail }) => entry(code, Message, Detail)),
    };
  }
  const gateway = fromGateway.safeParse(body);
  if (!gateway.success) return null;
  return { errors: gateway.data.fault.error.map(({ code, message, detail }) => entry(code, message, detail)) };
}

/** The fault in an XML reply; a throttled request is answered in XML although JSON was asked for. */
export function faultInXml(body: string): QuickBooksFault | null {
  if (!/<Fault[\s>]/.test(body)) return null;
  const errors = [...body.slice(0, MAX_XML).matchAll(/<Error\b([^>]*)>(.*?)<\/Error>/gs)].map(([, attributes, inner]) =>
    entry(/\bcode="([^"]*)"/.exec(attributes ?? '')?.[1], element(inner, 'Message'), element(inner, 'Detail')),
  );
  return { errors };
}

const MAX_XML = 20_000;
const MAX_TEXT = 1_000;

function element(xml: string | undefined, name: 'Message' | 'Detail'): string {
  const inner = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml ?? '')?.[1] ?? '';
  return inner.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: keyof typeof ENTITIES) => ENTITIES[entity]);
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;

function entry(code: string | null | undefined, message: string | null | undefined, detail: string | null | undefined) {
  return { code: clip(code).replace(/^0+(?=\d)/, ''), message: clip(message), detail: clip(detail) };
}

/** No word of a message is so long, but every token is; the gateway quotes those. */
const LIKE_A_TOKEN = /[\w.+=-]{100,}/g;

/** On one line and of bearable length: these texts are shown and exported. */
function clip(value: string | null | undefined): string {
  return (value ?? '').slice(0, MAX_TEXT).replace(LIKE_A_TOKEN, '…').replace(/\s+/g, ' ').trim();
}
