/** A reference as QuickBooks writes it. */
export interface Reference {
  readonly value: string;
  readonly name?: string;
}

export interface MetaData {
  readonly CreateTime: string;
  readonly LastUpdatedTime: string;
}

interface EntityRecord {
  Id: string;
  SyncToken: string;
  MetaData: MetaData;
  Name: string;
  Active: boolean;
  FullyQualifiedName: string;
}

/** An item as it is kept. Decimals are exact texts (`150`, `0.75`), never floats. */
export interface ItemRecord extends EntityRecord {
  Type: string;
  Sku?: string;
  Description?: string;
  SubItem?: boolean;
  ParentRef?: Reference;
  Level?: number;
  Taxable?: boolean;
  SalesTaxIncluded?: boolean;
  UnitPrice?: string;
  IncomeAccountRef?: Reference;
  PurchaseDesc?: string;
  PurchaseCost?: string;
  ExpenseAccountRef?: Reference;
  AssetAccountRef?: Reference;
  PrefVendorRef?: Reference;
  TrackQtyOnHand?: boolean;
  QtyOnHand?: string;
  ReorderPoint?: string;
  InvStartDate?: string;
  SalesTaxCodeRef?: Reference;
  PurchaseTaxCodeRef?: Reference;
  ClassRef?: Reference;
  PrintGroupedItems?: boolean;
  ItemGroupDetail?: { ItemGroupLine: { ItemRef: Reference; Qty: string }[] };
}

export interface AccountRecord extends EntityRecord {
  SubAccount: boolean;
  ParentRef?: Reference;
  Description?: string;
  AcctNum?: string;
  Classification: string;
  AccountType: string;
  AccountSubType: string;
  CurrentBalance: string;
  CurrentBalanceWithSubAccounts: string;
  CurrencyRef: Reference;
}
