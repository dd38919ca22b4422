import type { Language } from './app/words';
import type { FormName, FormSettings } from './shared/forms';
import type { ColumnName, LayoutName, MenuKind, RowIds } from './shared/layouts';
import type { RateType, StoredService } from './shared/service';

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
  /** The firm's own choice and order of columns, by default the layout's. Each drawing puts its checkbox and its row actions where it does. */
  columns?: ColumnName[];
  services: ServiceSeed[];
  categories: string[];
}

export interface TaxDomeOptions {
  /** Default: one firm, `harbourlane.taxdome.com`, with `demoServices`. */
  firms?: FirmSeed[];
  /** Default `table`. */
  layout?: LayoutName;
  /** The form of every firm, by default the layout's. A name, or its single settings. */
  form?: FormName | FormSettings;
  /** Default: the layout's. */
  menu?: MenuKind;
  /** Whether the list has column heads. Without them it is sorted by a drop-down above. Default true. */
  header?: boolean;
  /** Rate and rate type share a cell: `$150.00 / hour`. Default false. */
  jointRate?: boolean;
  /**
   * Whether rows carry an id attribute (true, `attribute`) and the name is a link to the service (true, `link`); false: no ids in rows at all. Default true.
   */
  rowIds?: boolean | Extract<RowIds, 'attribute' | 'link'>;
  /** `table` turns into cards in a window below 640 px. Default true. */
  narrowCards?: boolean;
  /** The team members' rates stand on the same page, below the services. Default false. */
  secondList?: boolean;
  /** The whole list is drawn anew, element by element, after each save. Default false. */
  replaceList?: boolean;
  /** Shortest and longest time of a save in ms. Default [300, 800]. */
  saveMs?: [number, number];
  /** The list is drawn this many ms after its page came up. Default 700. */
  drawMs?: number;
  /** TaxDome's own QuickBooks column, menu item and button. Default false, with the layout `own` true. */
  ownIntegration?: boolean;
  /** Rows a page, in `blocks` rows a load; by default all rows stand on one, in `blocks` 40. `grid` has no pages. */
  pageSize?: number;
  /** Each page, search and order is asked from the server, with what stood there still on the page meanwhile. Default false, always so in `blocks`. */
  serverPages?: boolean;
  /** An open page reads the list again at this interval in ms. Default: only after its own saves. */
  refetchMs?: number;
  /** `create`: "Create service" (default); `new`: the newer "New service" (default of `next`). */
  createLabel?: 'create' | 'new';
  /** Whether the form wants a rate. Default false. */
  rateRequired?: boolean;
  /** Whether one must sign in first. Default false: everyone has a session. */
  requireLogin?: boolean;
  /** Default: any free port. */
  port?: number;
}
