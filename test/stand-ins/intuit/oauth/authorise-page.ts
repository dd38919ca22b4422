import type { Company } from '../company';
import type { AuthoriseRequest } from './authorise-request';
import { authoriseStyle } from './authorise-style';

/** The page on which a person lets the app in: the company, what the app may do, Connect and Cancel. */
export function authorisePage(request: AuthoriseRequest, companies: readonly Company[]): string {
  const fields = {
    client_id: request.client.id,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    scope: request.scope,
    state: request.state,
  };
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeMarkup(value)}">`,
  );
  return page(
    'Connect an app',
    `<form method="post" action="/connect/oauth2">
      ${hidden.join('\n      ')}
      <h1>Connect your app to QuickBooks</h1>
      <p class="lead"><b>${escapeMarkup(request.client.id)}</b> asks to work with your company’s accounting data.</p>
      ${chooser(companies)}
      <ul class="scopes">
        <li>Read the company’s name, products, services and accounts</li>
        <li>Create and change products and services</li>
      </ul>
      <div class="actions">
        <button type="submit" name="answer" value="cancel" class="secondary">Cancel</button>
        <button type="submit" name="answer" value="connect" class="primary">Connect</button>
      </div>
    </form>`,
  );
}

/** The page that names what is wrong with the request. Nothing is sent back to the app. */
export function refusedPage(reason: string): string {
  return page(
    'The app didn’t connect',
    `<h1>Sorry, the app didn’t connect</h1>
    <p class="lead" role="alert">${escapeMarkup(reason)}</p>
    <p class="help">Close this window and check the app’s settings.</p>`,
  );
}

function chooser(companies: readonly Company[]): string {
  const [first] = companies;
  if (companies.length === 1 && first) {
    return `<div class="company"><input type="hidden" name="company" value="${first.realmId}">${describe(first)}</div>`;
  }
  const options = companies.map(
    (company, index) =>
      `<label class="company"><input type="radio" name="company" value="${company.realmId}"${index === 0 ? ' checked' : ''}>${describe(company)}</label>`,
  );
  return `<fieldset><legend>Choose a company</legend>${options.join('')}</fieldset>`;
}

function describe({ profile }: Company): string {
  const place = profile.environment === 'sandbox' ? 'Sandbox company' : 'Company';
  const kind = `${place} · ${profile.country} · ${profile.currency}`;
  return `<span><b>${escapeMarkup(profile.name)}</b><small>${kind}</small></span>`;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title} · Intuit stand-in</title>
  <style>${authoriseStyle}</style>
</head>
<body>
  <p class="mark"><b>Stand-in.</b> This is a local test server, not Intuit. Nothing here reaches QuickBooks.</p>
  <main>
    ${content}
  </main>
</body>
</html>
`;
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
