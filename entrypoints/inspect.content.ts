import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerInspection } from '../lib/taxdome/inspect/answer-inspection';

/** Describes the page for a report and lets a person point at its columns. Injected by the worker when a person asks for one of these. */
export default defineContentScript({
  matches: ['https://*.taxdome.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const page = globalThis as { taxdomeInspection?: { isAlive(): boolean } };
    // One that an update of the extension has cut off hears nothing any more.
    if (page.taxdomeInspection?.isAlive()) return;
    page.taxdomeInspection = { isAlive: () => Boolean(browser.runtime?.id) };
    answerInspection();
  },
});
