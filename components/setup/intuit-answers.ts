/**
 * Texts for Intuit's forms ("App details" and "App assessment questionnaire"), to be read, and pasted where they are true of the firm. Intuit's forms are in English, and so are these in every language. What they say of the
 * extension is what `docs/security.md` and `docs/privacy.md` say.
 */
export const INTUIT_ANSWERS = [
  { name: 'name', text: 'TaxDome services sync (internal)' },
  {
    name: 'purpose',
    text: 'An internal, unlisted tool of our accounting firm. It keeps the services that we maintain in TaxDome (name, description, rate, unit, category) in step with the products and services of our own QuickBooks Online company, so that prices need not be typed twice. It is used by our staff only.',
  },
  {
    name: 'data',
    text: 'It reads and writes items (products and services and their categories), and reads income accounts and the company name, through the Accounting API. It reads no customers, vendors, transactions, payroll or payment data. It sends QuickBooks data to no third party, and uses it for no other purpose.',
  },
  {
    name: 'hosting',
    text: 'There is no server. The tool is a browser extension on the computers of our staff; requests go directly from the browser to Intuit over HTTPS.',
  },
  {
    name: 'tokens',
    text: 'OAuth 2.0 authorization code flow with a random state value. The client secret and the refresh token are encrypted at rest (AES-GCM, non-extractable key) on the computer; the access token is kept in memory only. Access tokens are refreshed when they expire, one refresh at a time, and the new refresh token is stored before it is used. Disconnecting revokes the token. Authorization requests that failed are not retried automatically.',
  },
  {
    name: 'errors',
    text: 'Every write carries a requestid and is repeated only with the same requestid. Errors are told by their codes; syntax and validation errors are shown to the user, throttling (429) is waited for, expired tokens are refreshed. The intuit_tid of a failed request is kept with the error and can be exported for support.',
  },
  {
    name: 'privacy',
    text: 'Privacy statement for our internal QuickBooks tool. Our firm uses a browser extension that reads and updates the list of products and services in our own QuickBooks Online company. It processes the names, descriptions, prices and categories of services. The data is kept on the computers of our staff and is exchanged only with TaxDome and Intuit. It is not sold, shared or used for other purposes. Access can be ended at any time by disconnecting the tool; the data that it keeps is removed by deleting its local data.',
  },
  {
    name: 'terms',
    text: 'Terms of use for our internal QuickBooks tool. The tool is provided to the staff of our firm for their work with our own QuickBooks Online company. It may not be passed on or used with other companies. It is provided as it is; whoever uses it checks what it will write before confirming it.',
  },
] as const;
