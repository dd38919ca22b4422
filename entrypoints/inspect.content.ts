import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerInspection } from '../lib/taxdome/inspect/answer-inspection';
import { startOnce } from '../lib/taxdome/start-once';

/** Describes the page for a report and lets a person point at its columns. Injected by the worker when a person asks for one of these. */
export default defineContentScript({
  matches: ['https://*.taxdome.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => startOnce('inspection', answerInspection),
});
