import { EXTENSION_ID } from '../browser/harness/hosts';

/** What the tests' organization has set: every key, each with a value that is not what one has without a policy. */
export const POLICY = {
  clientId: 'test-client-id-of-the-policy',
  clientSecret: 'test-client-secret-of-the-policy',
  environment: 'sandbox',
  redirectUri: `https://${EXTENSION_ID}.chromiumapp.org/of-the-policy`,
  serviceIncomeAccount: 'Services',
  autoSync: false,
  taxdomeHosts: ['https://portal.cedar.example/*'],
  language: 'fr',
} as const;

/** As Chromium reads it from a file on Linux. */
export const POLICY_FILE = JSON.stringify({ '3rdparty': { extensions: { [EXTENSION_ID]: POLICY } } }, null, 2);
