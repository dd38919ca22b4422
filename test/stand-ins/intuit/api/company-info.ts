import type { Books } from '../books/books';
import { metaTime } from '../intuit-time';
import type { JsonObject } from '../json';

const CREATED = metaTime(Date.UTC(2024, 0, 8, 17));

/** CompanyInfo, with the fields of the recorded one. */
export function companyInfo({ profile, subscription }: Books): JsonObject {
  const address = { Id: '1', Line1: '1 Example Street', City: 'Example City', Country: profile.country };
  return {
    CompanyName: profile.name,
    LegalName: profile.legalName,
    CompanyAddr: { ...address },
    CustomerCommunicationAddr: { ...address },
    LegalAddr: { ...address },
    PrimaryPhone: {},
    CompanyStartDate: '2024-01-08',
    FiscalYearStartMonth: 'January',
    Country: profile.country,
    Email: { Address: 'books@company.example' },
    WebAddr: {},
    SupportedLanguages: profile.language,
    NameValue: [
      { Name: 'NeoEnabled', Value: 'true' },
      { Name: 'SubscriptionStatus', Value: subscription === 'active' ? 'SUBSCRIBED' : 'EXPIRED' },
      { Name: 'OfferingSku', Value: 'QuickBooks Online Plus' },
      { Name: 'ItemCategoriesFeature', Value: 'true' },
    ],
    domain: 'QBO',
    sparse: false,
    Id: '1',
    SyncToken: '3',
    MetaData: { CreateTime: CREATED, LastUpdatedTime: CREATED },
  };
}
