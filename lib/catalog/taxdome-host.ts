/** Hosts of TaxDome that are not the app (TaxDome's help and marketing pages). */
const NOT_THE_APP = /^(?:help|client-help|status|www|academy|[a-z-]+\.help)\.taxdome\.com$/u;

/** Whether a firm's app may run on that host. A firm on a domain of its own is granted one by one instead. */
export function isTaxDomeHost(host: string): boolean {
  return host.endsWith('.taxdome.com') && !NOT_THE_APP.test(host);
}
