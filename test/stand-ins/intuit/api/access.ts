import type { Company } from '../company';
import type { Call } from '../server/call';
import { HOSTS } from '../server/hosts';
import type { Reply } from '../server/reply';
import type { World } from '../world';
import { gatewayFault } from './gateway-fault';

/** Who asks, and for which company. */
export interface Access {
  readonly company: Company;
  readonly client: string;
}

/** Checks the bearer token against the company in the path and the environment of the host: 401 with 3200, 403 with 3100. */
export function accessOf(call: Call, realmId: string, world: World): Access | Reply {
  const now = world.now();
  const token = /^Bearer (.+)$/u.exec(call.headers.authorization ?? '')?.[1];
  const grant = token === undefined ? undefined : world.tokens.grantOf(token, now);
  if (!grant && world.options.badToken === 403) return gatewayFault(403, '3100', null, now);
  if (!grant) return gatewayFault(401, '3200', `Token expired: ${token ? 'REDACTED' : 'none'}`, now);
  call.entry.company = grant.realmId;
  const company = world.companies.find((candidate) => candidate.realmId === grant.realmId);
  const host = company?.environment === 'sandbox' ? HOSTS.sandboxApi : HOSTS.api;
  if (!company || grant.realmId !== realmId || call.host !== host) return gatewayFault(403, '3100', null, now);
  const { origin } = call.headers;
  if (origin !== undefined && company.books.rules.origins === 'refuse') return gatewayFault(403, '3100', null, now);
  return { company, client: grant.client };
}
