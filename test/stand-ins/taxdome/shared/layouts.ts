/** How the services list is drawn. */
export const LAYOUTS = ['table', 'grid', 'blocks', 'next', 'sticky', 'split', 'cards', 'own'] as const;

/** `own` is `table` with TaxDome's own QuickBooks integration. */
export type LayoutName = (typeof LAYOUTS)[number];

/** A drawing of the list, as the app knows it. */
export type DrawnLayout = Exclude<LayoutName, 'own'>;

/** Columns that a list can have beside the checkbox and the row's actions. */
export type ColumnName =
  | 'name'
  | 'description'
  | 'category'
  | 'rate'
  | 'individualRate'
  | 'rateType'
  | 'quickbooks'
  | 'code'
  | 'cost'
  | 'taxable'
  | 'lastUsed';

/**
 * What can be done with a row. `portal`: three dots, an ARIA menu at the end of the body. `inline`: three dots, the same menu inside the row. `plain`:
 * three dots, buttons in a list without roles at the end of the body. `buttons`: no menu, a button for each action.
 */
export type MenuKind = 'portal' | 'inline' | 'plain' | 'buttons';

/** Which marks of identity a row carries: an id attribute, a link to the service, both or none. */
export type RowIds = 'both' | 'attribute' | 'link' | 'none';
