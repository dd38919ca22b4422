import { replyTime } from '../intuit-time';
import { isObject, writeJson } from '../json';
import type { Call } from './call';
import type { Reply } from './reply';

import { toXml } from './to-xml';

/** A reply as it goes over the wire. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Writes the body: from the accounting API in XML unless JSON is asked for (documented), elsewhere in JSON. */
export function render(call: Call, reply: Reply, now: number): Rendered {
  const { status, headers = {}, json, text, contentType } = reply;
  if (json === undefined) {
    return {
      status,
      headers: { ...headers, ...(contentType ? { 'Content-Type': contentType } : {}) },
      body: text ?? '',
    };
  }
  if (isObject(json) && (contentType === 'application/xml' || wantsXml(call))) {
    return {
      status,
      headers: { ...headers, 'Content-Type': 'application/xml;charset=UTF-8' },
      body: toXml(json, replyTime(now)),
    };
  }
  return { status, headers: { ...headers, 'Content-Type': contentType ?? 'application/json' }, body: writeJson(json) };
}

function wantsXml(call: Call): boolean {
  const api = call.path.startsWith('/v3/');
  return api && !/\bjson\b/u.test(call.headers.accept ?? '') && call.query.get('format') !== 'json';
}
