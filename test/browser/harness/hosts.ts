/** Hosts that the Intuit stand-in answers for, under their real names. */
const INTUIT_HOSTS = [
  'appcenter.intuit.com',
  'oauth.platform.intuit.com',
  'developer.api.intuit.com',
  'quickbooks.api.intuit.com',
  'sandbox-quickbooks.api.intuit.com',
] as const;

/** Pinned by `key` in the manifest. */
export const EXTENSION_ID = 'idoaedijkepiailidpfempfegnljlfhd';

/**
 * Chromium's rules that lead the real names to the stand-ins' ports on this machine, and every other name nowhere, so that no test can reach the
 * internet.
 */
export function hostRules(intuit: number, taxdome: number): string {
  return [
    ...INTUIT_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${intuit}`),
    `MAP *.taxdome.com 127.0.0.1:${taxdome}`,
    // Firms on a domain of their own.
    `MAP *.example 127.0.0.1:${taxdome}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');
}
