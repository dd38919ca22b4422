import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerFormMessages } from '../lib/taxdome/form/answer-form-messages';
import { formDriver } from '../lib/taxdome/form/form-driver';
import { readServices } from '../lib/taxdome/form/read-services';
import { pageLanguage } from '../lib/taxdome/read/page-language';

/** Fills the page's create form. Injected by the worker when copying starts, and again whenever it is not sure that it is there. */
export default defineContentScript({
  matches: ['https://*.taxdome.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const page = globalThis as { taxdomeForm?: { isAlive(): boolean } };
    // The first one stays, since it may be in the midst of a form; one that an update of the extension has cut off hears nothing any more.
    if (page.taxdomeForm?.isAlive()) return;
    page.taxdomeForm = { isAlive: () => Boolean(browser.runtime?.id) };
    answerFormMessages(formDriver({ readServices }, pageLanguage));
  },
});
