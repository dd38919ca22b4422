import type { JsonObject } from '../json';
import type { Client } from '../options';
import type { Call } from '../server/call';
import type { Reply } from '../server/reply';
import type { World } from '../world';
import { clientOf } from './client-of';
import { idToken } from './id-token';
import type { Grant } from './token-store';

/** `POST /oauth2/v1/tokens/bearer`: exchanges a code, or refreshes. */
export function tokenEndpoint(call: Call, world: World): Reply {
  const client = clientOf(call, world.clients);
  if (!client) return refusal(401, { error: 'invalid_client' });
  switch (call.form.get('grant_type')) {
    case 'authorization_code':
      return exchange(call, client, world);
    case 'refresh_token':
      return refresh(call, client, world);
    case null:
      return refusal(400, { error: 'invalid_request' });
    default:
      return refusal(400, { error: 'unsupported_grant_type' });
  }
}

function exchange(call: Call, client: Client, world: World): Reply {
  const [code, redirectUri] = [call.form.get('code'), call.form.get('redirect_uri')];
  if (code === null || redirectUri === null) return refusal(400, { error: 'invalid_request' });
  const grant = world.tokens.redeem(code, client.id, redirectUri, world.now());
  return grant ? tokens(call, grant, world) : refusal(400, { error: 'invalid_grant' });
}

function refresh(call: Call, client: Client, world: World): Reply {
  const token = call.form.get('refresh_token');
  if (token === null) return refusal(400, { error: 'invalid_request' });
  const found = world.tokens.refreshOf(token, world.now());
  if (found?.grant.client !== client.id) {
    return refusal(400, { error: 'invalid_grant', error_description: 'Incorrect Token type or clientID' });
  }
  if (found.valid) return tokens(call, found.grant, world);
  const { refreshReuse } = world.options;
  if (refreshReuse === 'accept' && !found.grant.revoked) return tokens(call, found.grant, world);
  if (refreshReuse === 'revoke') found.grant.revoked = true;
  return refusal(400, { error_description: 'Token invalid', error: 'invalid_grant' });
}

function tokens(call: Call, grant: Grant, world: World): Reply {
  const now = world.now();
  call.entry.company = grant.realmId;
  const access = world.tokens.issueAccess(grant, now);
  const refreshToken = world.tokens.issueRefresh(grant, now);
  const left = (end: number): number => Math.floor((end - now) / 1000);
  const json: JsonObject = {
    x_refresh_token_expires_in: left(grant.refresh?.expiresAt ?? now),
    refresh_token: refreshToken,
    access_token: access,
    token_type: 'bearer',
    expires_in: Math.floor(world.tokens.lifetimes.accessMs / 1000),
  };
  if (call.headers['x-include-refresh-token-hard-expires-in'] === 'true') {
    json.x_refresh_token_hard_expires_in = left(grant.createdAt + world.tokens.lifetimes.hardMs);
  }
  if (grant.scope.split(' ').includes('openid')) json.id_token = idToken(grant, now);
  return { status: 200, json, headers: NOT_STORED, contentType: 'application/json;charset=UTF-8' };
}

const NOT_STORED = { 'Cache-Control': 'no-cache, no-store', Pragma: 'no-cache' };

function refusal(status: number, json: JsonObject): Reply {
  return { status, json, headers: NOT_STORED, contentType: 'application/json;charset=UTF-8' };
}
