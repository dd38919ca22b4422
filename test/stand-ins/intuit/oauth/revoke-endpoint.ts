import { isObject } from '../json';
import type { Call } from '../server/call';
import type { Reply } from '../server/reply';
import type { World } from '../world';
import { clientOf } from './client-of';

/** `POST /v2/oauth2/tokens/revoke` with `{"token"}`, JSON or form: ends the connection that either token belongs to. */
export function revokeEndpoint(call: Call, world: World): Reply {
  const client = clientOf(call, world.clients);
  if (!client) return { status: 401, json: { error: 'invalid_client' } };
  const token = isObject(call.json) ? call.json.token : call.form.get('token');
  if (typeof token !== 'string' || token === '') return { status: 400, json: { error: 'invalid_request' } };
  const known = world.tokens.revoke(token, client.id);
  return known || world.options.revokedAgain === 200
    ? { status: 200 }
    : { status: 400, json: { error: 'invalid_request' } };
}
