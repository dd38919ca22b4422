import { defineContentScript } from 'wxt/utils/define-content-script';
import { newestOnly } from '../lib/taxdome/newest-only';
import { startOnTaxdome } from '../lib/taxdome/start';

export default defineContentScript({
  matches: ['https://*.taxdome.com/*'],
  // `*.help.taxdome.com` stands for help.taxdome.com itself too; `isAppPage` checks once more.
  excludeMatches: ['*.help', 'client-help', 'status', 'www', 'academy'].map((host) => `https://${host}.taxdome.com/*`),
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  // Not by the context's own signal, which ends with an event that any script of the page can make up.
  main: () => startOnTaxdome(newestOnly()),
});
