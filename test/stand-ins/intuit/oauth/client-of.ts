import type { Client } from '../options';
import type { Call } from '../server/call';

/** The app that a token request comes from, by `client_secret_basic` or `client_secret_post`; null for wrong or no keys. */
export function clientOf(call: Call, clients: readonly Client[]): Client | null {
  const basic = /^Basic (.+)$/u.exec(call.headers.authorization ?? '')?.[1];
  const [id, secret] = basic === undefined ? posted(call) : split(Buffer.from(basic, 'base64').toString('utf8'));
  return clients.find((client) => client.id === id && client.secret === secret) ?? null;
}

function posted({ form }: Call): [string | null, string | null] {
  return [form.get('client_id'), form.get('client_secret')];
}

function split(pair: string): [string, string] {
  const colon = pair.indexOf(':');
  return [pair.slice(0, colon), pair.slice(colon + 1)];
}
