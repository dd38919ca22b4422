import { faultIn, faultInXml } from '../../lib/quickbooks/fault-envelope';
import { parseExactly } from '../../lib/quickbooks/lossless';

/** One request and what came back, without tokens, keys and the company's id. */
export interface Exchange {
  readonly request: string;
  /** null where no answer came. */
  readonly status: number | null;
  /** Codes of the faults: of the whole reply, or of operations of a batch. */
  readonly codes: readonly string[];
  readonly intuitTid: string | null;
}

/** `POST batch?requestid=… (30 operations)`. */
export function requestLine(address: string, init: RequestInit): string {
  const { host, pathname, searchParams } = new URL(address);
  const method = init.method ?? 'GET';
  const resource = /^\/v3\/company\/[^/]+\/(.+)$/u.exec(pathname)?.[1];
  if (resource === undefined) return `${method} ${host}${pathname}`;
  const parameters = [...searchParams].filter(([name]) => name !== 'minorversion').map((pair) => pair.join('='));
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  const operations = member(parsed(init.body), 'BatchItemRequest');
  const count = Array.isArray(operations) ? operations.length : 0;
  return `${method} ${resource}${query}${count === 0 ? '' : ` (${count} ${count === 1 ? 'operation' : 'operations'})`}`;
}

/** Every fault's code in a reply, in its order. */
export function faultCodes(text: string): string[] {
  const body = parsed(text);
  const answers = member(body, 'BatchItemResponse');
  const parts = [body, ...(Array.isArray(answers) ? answers : [])];
  const faults = parts.flatMap((part) => faultIn(part) ?? []);
  const inXml = body === undefined ? faultInXml(text) : null;
  const codes = [...faults, ...(inXml ? [inXml] : [])].flatMap(({ errors }) => errors.map(({ code }) => code));
  const oauth = member(body, 'error');
  return typeof oauth === 'string' ? [...codes, oauth] : codes;
}

/** The items that a reply tells of one by one: what was just written or read. */
export function itemsIn(text: string): { readonly id: string; readonly name: string }[] {
  const body = parsed(text);
  const answers = member(body, 'BatchItemResponse');
  return [body, ...(Array.isArray(answers) ? answers : [])].flatMap((part) => {
    const item = member(part, 'Item');
    const [id, name] = [member(item, 'Id'), member(item, 'Name')];
    return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
  });
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? parseExactly(text) : undefined;
  } catch {
    return undefined;
  }
}
