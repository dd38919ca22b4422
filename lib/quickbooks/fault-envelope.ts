/** A fault as Intuit tells it, whichever envelope it came in. */
export interface QuickBooksFault {
  readonly errors: readonly { readonly code: string; readonly message: string; readonly detail: string }[];
}

/**
 * The fault in a parsed reply: `{"Fault":{"Error":[…]}}` from the service, the same in lower case from the gateway before it, either with a single error in place of the list. A 200 can hold one too.
 *
 * @returns null where there is none; a fault without an error that can be read has none.
 */
export function faultIn(body: unknown): QuickBooksFault | null {
  const { Fault, fault = Fault } = fields(body);
  if (fault === undefined || fault === null) return null;
  const { error, Error: errors = error } = fields(fault);
  return {
    errors: [errors].flat().flatMap((each) => {
      if (typeof each !== 'object' || each === null) return [];
      const { code, message, detail, Message = message, Detail = detail } = fields(each);
      return [entry(text(code), text(Message), text(Detail))];
    }),
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What is no text is none: it must not take the code with it. */
function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The fault in an XML reply; a throttled request is answered in XML although JSON was asked for. */
export function faultInXml(body: string): QuickBooksFault | null {
  if (!/<(?:[\w.-]+:)?Fault[\s>]/.test(body)) return null;
  const errors = [...body.slice(0, MAX_XML).matchAll(ERROR)].map(([, attributes, inner]) =>
    entry(
      /\bcode\s*=\s*(["'])(.*?)\1/.exec(attributes ?? '')?.[2],
      element(inner, 'Message'),
      element(inner, 'Detail'),
    ),
  );
  return { errors };
}

/** With or without the prefix of a namespace. */
const ERROR = /<(?:[\w.-]+:)?Error\b([^>]*)>(.*?)<\/(?:[\w.-]+:)?Error>/gs;
const MAX_XML = 20_000;
const MAX_TEXT = 1_000;

function element(xml: string | undefined, name: 'Message' | 'Detail'): string {
  const inner = new RegExp(`<(?:[\\w.-]+:)?${name}>(.*?)</(?:[\\w.-]+:)?${name}>`, 's').exec(xml ?? '')?.[1] ?? '';
  return inner.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: keyof typeof ENTITIES) => ENTITIES[entity]);
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;

function entry(code: string | undefined, message: string, detail: string) {
  return { code: clip(code).replace(/^0+(?=\d)/, ''), message: clip(message), detail: clip(detail) };
}

/** No word of a message is so long, but every token is; the gateway quotes those. */
const LIKE_A_TOKEN = /[\w.+=-]{100,}/g;

/** On one line and of bearable length: these texts are shown and exported. */
function clip(value: string | undefined): string {
  return (value ?? '').slice(0, MAX_TEXT).replace(LIKE_A_TOKEN, '…').replace(/\s+/g, ' ').trim();
}
