import type { Language } from './app/words';
import type { RateType, StoredService } from './shared/service';
import type { LayoutName } from './shared/session';

/** A service to begin with; what is left out is empty. */
export interface ServiceSeed {
  name: string;
  description?: string;
  rate?: number | null;
  rateType?: RateType | null;
  taxable?: boolean;
  category?: string | null;
  archived?: boolean;
  individualRates?: number;
  ownSync?: StoredService['ownSync'];
}

/** A firm, told apart from the others by its host. */
export interface FirmSeed {
  host: string;
  name: string;
  language: Language;
  /** ISO 4217. */
  currency: string;
  /** BCP 47 tag of the number format; by default the language's own (`en-US`, `fr-FR`). */
  numberFormat?: string;
  services: ServiceSeed[];
  categories: string[];
}

export interface TaxDomeOptions {
  /** Default: one firm, `harbourlane.taxdome.com`, with `demoServices`. */
  firms?: FirmSeed[];
  layout?: LayoutName;
  /** Whether rows carry an id attribute and the name is a link to the service; false: no ids in rows at all. Default true. */
  rowIds?: boolean;
  /** Shortest and longest time of a save in ms. Default [300, 800]. */
  saveMs?: [number, number];
  /** The list is drawn this many ms after its page came up. Default 700. */
  drawMs?: number;
  /** TaxDome's own QuickBooks column, menu item and button. Default false. */
  ownIntegration?: boolean;
  /** Rows a page; by default all rows stand on one. */
  pageSize?: number;
  /** An open page reads the list again at this interval in ms. Default: only after its own saves. */
  refetchMs?: number;
  /** `create`: "Create service" (default); `new`: the newer "New service". */
  createLabel?: 'create' | 'new';
  /** Whether the form wants a rate. Default false. */
  rateRequired?: boolean;
  /** Whether one must sign in first. Default false: everyone has a session. */
  requireLogin?: boolean;
  /** Default: any free port. */
  port?: number;
}
