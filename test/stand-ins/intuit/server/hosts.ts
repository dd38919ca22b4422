/** The hosts that the stand-in answers for, told apart by the Host header. */
export const HOSTS = {
  authorise: 'appcenter.intuit.com',
  token: 'oauth.platform.intuit.com',
  developer: 'developer.api.intuit.com',
  api: 'quickbooks.api.intuit.com',
  sandboxApi: 'sandbox-quickbooks.api.intuit.com',
} as const;
