import type { Service } from '../../catalog/service';

/** What the driver needs of the services list; `lib/taxdome` reads it. */
export interface ServiceList {
  /** The rows that the page shows now. */
  readServices(): readonly Service[];
}
