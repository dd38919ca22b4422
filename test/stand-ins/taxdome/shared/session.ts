import type { Language } from '../app/words';
import type { FormSettings } from './forms';
import type { ColumnName, DrawnLayout, MenuKind, RowIds } from './layouts';

/** What the app learns about itself when it starts: `GET /api/session`. */
export interface Session {
  readonly user: { readonly name: string; readonly initials: string };
  readonly firm: {
    readonly name: string;
    readonly language: Language;
    /** ISO 4217. */
    readonly currency: string;
    /** BCP 47 tag whose number format the firm uses. */
    readonly numberFormat: string;
  };
  readonly settings: Settings;
}

/** The server's options, with every default filled in; what they mean stands in `options.ts`. */
export interface Settings {
  readonly layout: DrawnLayout;
  /** Null: those of the layout. */
  readonly columns: readonly ColumnName[] | null;
  readonly header: boolean;
  readonly jointRate: boolean;
  readonly menu: MenuKind;
  readonly form: FormSettings;
  readonly rowIds: RowIds;
  readonly narrowCards: boolean;
  readonly secondList: boolean;
  readonly replaceList: boolean;
  readonly drawMs: number;
  readonly refetchMs: number | null;
  readonly pageSize: number | null;
  readonly serverPages: boolean;
  readonly ownIntegration: boolean;
  readonly createLabel: 'create' | 'new';
  readonly rateRequired: boolean;
}
