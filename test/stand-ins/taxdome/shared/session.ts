import type { Language } from '../app/words';

/** How the services list is drawn. */
export type LayoutName = 'table';

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
  readonly settings: {
    readonly layout: LayoutName;
    readonly rowIds: boolean;
    readonly drawMs: number;
    readonly refetchMs: number | null;
    readonly pageSize: number | null;
    readonly ownIntegration: boolean;
    readonly createLabel: 'create' | 'new';
    readonly rateRequired: boolean;
  };
}
