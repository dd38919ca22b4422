import production from '../../../fixtures/quickbooks/oauth/openid_configuration.production.2026-09-16.json' with {
  type: 'json',
};
import sandbox from '../../../fixtures/quickbooks/oauth/openid_sandbox_configuration.2026-09-16.json' with {
  type: 'json',
};
import type { Reply } from '../server/reply';

/** The discovery documents, as they were on 2026-09-16. */
export function discovery(path: string): Reply | null {
  const name = path.replace(/\/$/u, '');
  if (name === '/.well-known/openid_configuration') return { status: 200, json: structuredClone(production) };
  if (name === '/.well-known/openid_sandbox_configuration') return { status: 200, json: structuredClone(sandbox) };
  return null;
}
