import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnTaxdome } from '../lib/taxdome/start';

export default defineContentScript({
  matches: ['https://*.taxdome.com/*'],
  // `*.help.taxdome.com` stands for help.taxdome.com itself too; `isAppPage` checks once more.
  excludeMatches: ['*.help', 'client-help', 'status', 'www', 'academy'].map((host) => `https://${host}.taxdome.com/*`),
  runAt: 'document_idle',
  allFrames: false,
  main: (context) => startOnTaxdome(context.signal),
});
