import { defineContentScript } from 'wxt/utils/define-content-script';
import { startList } from '../lib/taxdome/start-list';

/** Reads the services list and shows the statuses on it. Injected by the worker where a page says that it shows one. */
export default defineContentScript({
  matches: ['https://*.taxdome.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => startList(),
});
