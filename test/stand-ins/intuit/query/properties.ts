/** What a property can be used for in a query, and how its values compare. */
export interface Property {
  readonly compare: 'text' | 'decimal' | 'boolean' | 'time' | 'id';
  readonly filter: boolean;
  readonly sort: boolean;
}

const both = (compare: Property['compare']): Property => ({ compare, filter: true, sort: true });
const filterOnly = (compare: Property['compare']): Property => ({ compare, filter: true, sort: false });
const sortOnly = (compare: Property['compare']): Property => ({ compare, filter: false, sort: true });

const COMMON: Readonly<Record<string, Property>> = {
  Id: both('id'),
  'MetaData.CreateTime': both('time'),
  'MetaData.LastUpdatedTime': both('time'),
};

/** Intuit's reference marks them as filterable and sortable; what it does not mark is only selected. */
export const PROPERTIES: Readonly<Record<string, Readonly<Record<string, Property>>>> = {
  Item: {
    ...COMMON,
    Name: both('text'),
    FullyQualifiedName: both('text'),
    Active: filterOnly('boolean'),
    Type: both('text'),
    Sku: both('text'),
    Description: both('text'),
    SubItem: filterOnly('boolean'),
    ParentRef: filterOnly('id'),
    Taxable: filterOnly('boolean'),
    UnitPrice: sortOnly('decimal'),
    PurchaseCost: sortOnly('decimal'),
    QtyOnHand: both('decimal'),
  },
  Account: {
    ...COMMON,
    Name: both('text'),
    FullyQualifiedName: both('text'),
    Active: filterOnly('boolean'),
    AccountType: both('text'),
    AccountSubType: both('text'),
    Classification: both('text'),
    SubAccount: filterOnly('boolean'),
    Description: both('text'),
    CurrentBalance: both('decimal'),
  },
  CompanyInfo: COMMON,
  Preferences: COMMON,
};
