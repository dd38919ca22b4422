import type { Environment } from '../../lib/store/schema';

/**
 * Intuit's developer portal, as its documentation has it ("Get the Client ID and Client Secret for your app", "Set app redirect URIs", "Publish your app", developer.intuit.com, read in November 2026). The portal is in English, so its own
 * words are not translated: a person must find them there.
 */
export const PORTAL = 'https://developer.intuit.com/app/developer/dashboard';

/** What stands on the portal's pages. */
export const PORTAL_WORDS = {
  my_hub: '“My Hub”',
  app_dashboard: '“App dashboard”',
  platform: '“QuickBooks Online and Payments”',
  scope: '“Accounting” (com.intuit.quickbooks.accounting)',
  settings: '“Settings”',
  redirects: '“Redirect URIs”',
  keys: '“Keys and credentials”',
  development: '“Development”',
  production: '“Production”',
  show: '“Show credentials”',
} as const;

/** Which half of an app's settings an environment's keys are in. */
export function portalSection(environment: Environment): string {
  return environment === 'sandbox' ? PORTAL_WORDS.development : PORTAL_WORDS.production;
}
