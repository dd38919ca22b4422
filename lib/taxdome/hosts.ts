/** Hosts of TaxDome that are not the app: help, marketing, status (`help.`, `fr.help.`, `client-help.`, …). */
const NOT_THE_APP = /(?:^|\.)(?:help|client-help|status|www|academy)\.taxdome\.com$/u;

/** Whether this document is one where services may be shown: the app's host, not inside a frame of another page. */
export function isAppPage(hostname: string, framed: boolean): boolean {
  return !framed && hostname !== 'taxdome.com' && !NOT_THE_APP.test(hostname);
}
