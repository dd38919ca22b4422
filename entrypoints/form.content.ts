import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerFormMessages } from '../lib/taxdome/form/answer-form-messages';
import { formDriver } from '../lib/taxdome/form/form-driver';
import { readServices } from '../lib/taxdome/form/read-services';
import { pageLanguage } from '../lib/taxdome/read/page-language';
import { startOnce } from '../lib/taxdome/start-once';

/** Fills the page's create form. Injected by the worker when copying starts, and again whenever it is not sure that it is there. */
export default defineContentScript({
  matches: ['https://*.taxdome.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => startOnce('form', () => answerFormMessages(formDriver({ readServices }, pageLanguage))),
});
