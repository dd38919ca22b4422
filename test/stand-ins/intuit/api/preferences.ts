import type { Books } from '../books/books';
import { metaTime } from '../intuit-time';
import type { JsonObject } from '../json';

const CREATED = metaTime(Date.UTC(2024, 0, 8, 17));

/** Preferences: the part that says what items can hold and in which currency. */
export function preferences(books: Books): JsonObject {
  return {
    AccountingInfoPrefs: { TrackDepartments: false, ClassTrackingPerTxn: false, ClassTrackingPerTxnLine: false },
    ProductAndServicesPrefs: {
      ForSales: true,
      ForPurchase: true,
      QuantityWithPriceAndRate: true,
      QuantityOnHand: true,
    },
    TaxPrefs: { UsingSalesTax: true },
    CurrencyPrefs: { MultiCurrencyEnabled: false, HomeCurrency: { value: books.profile.currency } },
    domain: 'QBO',
    sparse: false,
    Id: '1',
    SyncToken: '2',
    MetaData: { CreateTime: CREATED, LastUpdatedTime: CREATED },
  };
}
