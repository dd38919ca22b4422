import { faultReply, handleApi, unsupported } from '../api/handle-api';
import { authoriseEndpoint } from '../oauth/authorise-endpoint';
import { discovery } from '../oauth/discovery';
import { revokeEndpoint } from '../oauth/revoke-endpoint';
import { tokenEndpoint } from '../oauth/token-endpoint';
import type { World } from '../world';
import type { Call } from './call';
import { HOSTS } from './hosts';
import type { Reply } from './reply';

/** Sends a request where its host and path belong. */
export async function route(call: Call, world: World): Promise<Reply> {
  switch (call.host) {
    case HOSTS.authorise:
      return call.path === '/connect/oauth2' ? authoriseEndpoint(call, world) : notFound();
    case HOSTS.token:
      return call.path === '/oauth2/v1/tokens/bearer' && call.method === 'POST'
        ? tokenEndpoint(call, world)
        : notFound();
    case HOSTS.developer: {
      const document = call.method === 'GET' ? discovery(call.path) : null;
      if (document) return document;
      return call.path === '/v2/oauth2/tokens/revoke' && call.method === 'POST'
        ? revokeEndpoint(call, world)
        : notFound();
    }
    case HOSTS.api:
    case HOSTS.sandboxApi:
      return call.path.startsWith('/v3/') ? handleApi(call, world) : faultReply(unsupported(call.path), world);
    default:
      return { status: 421, text: `The stand-in does not answer for ${call.host}`, contentType: 'text/plain' };
  }
}

function notFound(): Reply {
  return { status: 404, text: 'Not found', contentType: 'text/plain' };
}
