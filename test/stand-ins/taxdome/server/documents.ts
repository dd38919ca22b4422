import type { Bundle } from './bundle';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

const page = (language: string, title: string, head: string, body: string) =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/assets/icon.svg">
${head}
</head>
<body>${body}</body>
</html>`;

/** The app's document: an empty root that the script fills. The one inline script, with its nonce, marks when the page began. */
export function appDocument(bundle: Bundle, language: string, firm: string, nonce: string): string {
  const head = `<link rel="stylesheet" href="${bundle.style}">
<script nonce="${nonce}">performance.mark('document');</script>
<script type="module" src="${bundle.script}"></script>`;
  return page(language, firm, head, '<div id="root"></div>');
}

/** Sign-in of one firm, or the general one at app.taxdome.com. */
export function loginDocument(bundle: Bundle, firm: string, language: string, next: string): string {
  const body = `<main class="plain"><form class="plain-card" method="post" action="/login">
<h1>${escapeHtml(firm)}</h1>
<input type="hidden" name="next" value="${escapeHtml(next)}">
<label>Email<input type="email" name="email" autocomplete="username" required></label>
<label>Password<input type="password" name="password" autocomplete="current-password" required></label>
<button type="submit">Log in</button>
</form></main>`;
  return page(language, firm, `<link rel="stylesheet" href="${bundle.style}">`, body);
}

/** Where app.taxdome.com sends who has signed in. */
export function firmChoiceDocument(bundle: Bundle, firms: { host: string; name: string }[]): string {
  const links = firms
    .map(({ host, name }) => `<li><a href="https://${host}/app">${escapeHtml(name)}</a></li>`)
    .join('');
  const body = `<main class="plain"><div class="plain-card"><h1>Choose a firm</h1><ul>${links}</ul></div></main>`;
  return page('en', 'Choose a firm', `<link rel="stylesheet" href="${bundle.style}">`, body);
}

/** Any other host: prose and a price table that speak of services, and are not the app. */
export function marketingDocument(bundle: Bundle, host: string): string {
  const body = `<main class="plain"><article class="plain-article"><h1>Services</h1>
<p>A service has a name, a rate and a category. Create a service under Templates, then use it in invoices and proposals.</p>
<table><thead><tr><th>Name</th><th>Category</th><th>Rate</th></tr></thead><tbody>
<tr><td>Solo</td><td>Plan</td><td>$25.00</td></tr>
<tr><td>Pro</td><td>Plan</td><td>$50.00</td></tr>
<tr><td>Business</td><td>Plan</td><td>$75.00</td></tr>
</tbody></table></article></main>`;
  return page('en', host, `<link rel="stylesheet" href="${bundle.style}">`, body);
}
