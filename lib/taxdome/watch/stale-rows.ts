import type { Service } from '../../catalog/service';

/** A list comes within this time after its tab was opened, in milliseconds; then rows that are still the same are the tab's own. */
const LONGEST = 10_000;

/** Knows the rows that a page still shows of the sub-tab before, until the list of the opened one has come: active services would be read as archived ones. */
export class StaleRows {
  #tab: string | null = null;
  #keys = '';
  #since: number | null = null;

  /** @param late is called when rows were held to be stale for too long. */
  constructor(readonly late: () => void) {}

  /** Whether these are the rows of the other sub-tab. */
  are(tab: string | null, services: readonly Pick<Service, 'key'>[]): boolean {
    const keys = services.map(({ key }) => key).join('\u001e');
    if (tab !== this.#tab && this.#tab !== null && tab !== null && keys !== '' && keys === this.#keys) {
      if (this.#since === null) {
        this.#since = Date.now();
        setTimeout(this.late, LONGEST);
      }
      if (Date.now() - this.#since < LONGEST) return true;
    }
    this.#since = null;
    this.#tab = tab;
    this.#keys = keys;
    return false;
  }
}
