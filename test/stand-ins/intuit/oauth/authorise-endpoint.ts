import type { Company } from '../company';
import type { Call } from '../server/call';
import type { Reply } from '../server/reply';
import type { World } from '../world';
import { authorisePage, refusedPage } from './authorise-page';
import { type AuthoriseRequest, readAuthoriseRequest } from './authorise-request';

/** `/connect/oauth2`: GET shows the page, its form posts the person's answer to the same address. */
export function authoriseEndpoint(call: Call, world: World): Reply {
  const request = readAuthoriseRequest(call.method === 'POST' ? call.form : call.query, world.clients);
  if (typeof request === 'string') return html(400, refusedPage(request));
  const companies = world.companies.filter(
    ({ environment }) => (request.client.environment ?? environment) === environment,
  );
  if (call.method !== 'POST') return html(200, authorisePage(request, companies));
  return answer(call, request, companies, world);
}

function answer(call: Call, request: AuthoriseRequest, companies: readonly Company[], world: World): Reply {
  const back = new URL(request.redirectUri);
  const company = companies.find(({ realmId }) => realmId === call.form.get('company'));
  if (call.form.get('answer') !== 'connect') {
    back.search = String(new URLSearchParams({ error: 'access_denied', state: request.state }));
  } else if (!company) {
    return html(400, refusedPage('Choose the company to connect.'));
  } else {
    const grant = { client: request.client.id, realmId: company.realmId, scope: request.scope };
    const code = world.tokens.issueCode(grant, request.redirectUri, world.now());
    back.search = String(new URLSearchParams({ code, state: request.state, realmId: company.realmId }));
  }
  return { status: 302, headers: { Location: back.href } };
}

function html(status: number, text: string): Reply {
  return { status, text, contentType: 'text/html;charset=utf-8', headers: { 'Cache-Control': 'no-store' } };
}
