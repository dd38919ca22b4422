/** How a field is written in JSON. */
export type FieldKind = 'text' | 'boolean' | 'decimal' | 'integer' | 'reference' | 'date' | 'group' | 'meta';

export interface Field {
  readonly kind: FieldKind;
  readonly writable: boolean;
}

const writable = (kind: FieldKind): Field => ({ kind, writable: true });
const readOnly = (kind: FieldKind): Field => ({ kind, writable: false });

/** The fields of an Item that the stand-in keeps, in the order of the recorded replies. */
export const ITEM_FIELDS: Readonly<Record<string, Field>> = {
  Name: writable('text'),
  Sku: writable('text'),
  Description: writable('text'),
  Active: writable('boolean'),
  SubItem: writable('boolean'),
  ParentRef: writable('reference'),
  Level: readOnly('integer'),
  FullyQualifiedName: readOnly('text'),
  Taxable: writable('boolean'),
  SalesTaxIncluded: writable('boolean'),
  UnitPrice: writable('decimal'),
  Type: writable('text'),
  IncomeAccountRef: writable('reference'),
  PurchaseDesc: writable('text'),
  PurchaseCost: writable('decimal'),
  ExpenseAccountRef: writable('reference'),
  AssetAccountRef: writable('reference'),
  PrefVendorRef: writable('reference'),
  SalesTaxCodeRef: writable('reference'),
  PurchaseTaxCodeRef: writable('reference'),
  ClassRef: writable('reference'),
  TrackQtyOnHand: writable('boolean'),
  QtyOnHand: writable('decimal'),
  ReorderPoint: writable('decimal'),
  InvStartDate: writable('date'),
  PrintGroupedItems: readOnly('boolean'),
  ItemGroupDetail: readOnly('group'),
};

/** The fields of an Account, likewise. */
export const ACCOUNT_FIELDS: Readonly<Record<string, Field>> = {
  Name: writable('text'),
  SubAccount: writable('boolean'),
  ParentRef: writable('reference'),
  Description: writable('text'),
  FullyQualifiedName: readOnly('text'),
  Active: writable('boolean'),
  Classification: readOnly('text'),
  AccountType: writable('text'),
  AccountSubType: writable('text'),
  AcctNum: writable('text'),
  CurrentBalance: readOnly('decimal'),
  CurrentBalanceWithSubAccounts: readOnly('decimal'),
  CurrencyRef: writable('reference'),
};

/** What every entity carries, and a client may send back unread. */
export const ENTITY_FIELDS = [
  'Id',
  'SyncToken',
  'MetaData',
  'domain',
  'sparse',
  'status',
  'CustomField',
  'AttachableRef',
];

/** Fields of the schema that the stand-in takes and does not keep (Finance.xsd, complexType Item and Account). */
export const IGNORED_FIELDS: Readonly<Record<'Item' | 'Account', readonly string[]>> = {
  Item: [
    ...[
      'PercentBased',
      'RatePercent',
      'PaymentMethodRef',
      'UOMSetRef',
      'PurchaseTaxIncluded',
      'COGSAccountRef',
      'AvgCost',
    ],
    ...['QtyOnPurchaseOrder', 'QtyOnSalesOrder', 'ManPartNum', 'DepositToAccountRef', 'BuildPoint', 'SpecialItem'],
    ...[
      'SpecialItemType',
      'ItemAssemblyDetail',
      'AbatementRate',
      'ReverseChargeRate',
      'ServiceType',
      'ItemCategoryType',
    ],
    ...['ItemEx', 'TaxClassificationRef', 'UQCDisplayText', 'UQCId', 'Source', 'DeferredRevenue'],
  ],
  Account: [
    ...['AccountAlias', 'TxnLocationType', 'AccountPurposes', 'AcctNumExtn', 'BankNum', 'OpeningBalance', 'FIName'],
    ...['OpeningBalanceDate', 'TaxAccount', 'TaxCodeRef', 'OnlineBankingEnabled', 'JournalCodeRef', 'AccountEx'],
  ],
};
