import type { CompanySeed } from '../../stand-ins/intuit';
import { company, frenchCompany } from '../../stand-ins/intuit';
import type { FirmSeed, ServiceSeed } from '../../stand-ins/taxdome';
import type { Language } from './label';

/** A small firm, a company, and the names that tests speak of, in one language. */
export interface Sample {
  readonly firm: FirmSeed;
  readonly company: CompanySeed;
  /** Services of the firm. */
  readonly taxReturn: string;
  readonly bookkeeping: string;
  /** Has neither rate, rate type nor category. */
  readonly consulting: string;
  readonly taxCategory: string;
  readonly booksCategory: string;
  /** Added by a test. */
  readonly added: string;
  /** Income accounts of the company. */
  readonly defaultAccount: string;
  readonly otherAccount: string;
  /** Type a rate of 1234.5 as a person does in this language. */
  readonly typedRate: string;
}

const services = (
  names: Pick<Sample, 'taxReturn' | 'bookkeeping' | 'consulting' | 'taxCategory' | 'booksCategory'>,
  description: string,
): ServiceSeed[] => [
  { name: names.taxReturn, description, rate: 1250.5, rateType: 'item', category: names.taxCategory },
  { name: names.bookkeeping, rate: 95, rateType: 'hour', category: names.booksCategory },
  { name: names.consulting },
];

const english = {
  taxReturn: 'Individual tax return (1040)',
  bookkeeping: 'Monthly bookkeeping',
  consulting: 'Consulting',
  taxCategory: 'Tax preparation',
  booksCategory: 'Bookkeeping',
  added: 'Year-end close',
  defaultAccount: 'Uncategorized Income',
  otherAccount: 'Services',
  typedRate: '1,234.50',
};

const french = {
  taxReturn: 'Déclaration de revenus des particuliers (T1)',
  bookkeeping: 'Tenue de livres mensuelle',
  consulting: 'Conseils',
  taxCategory: 'Impôts',
  booksCategory: 'Comptabilité',
  added: 'Clôture de l’exercice',
  defaultAccount: 'Revenu non catégorisé',
  otherAccount: 'Services',
  typedRate: '1234,50',
};

export const SAMPLES: Readonly<Record<Language, Sample>> = {
  en: {
    ...english,
    firm: {
      host: 'harbourlane.taxdome.com',
      name: 'Harbour & Lane',
      language: 'en',
      currency: 'USD',
      services: services(english, 'Federal and one state'),
      categories: [english.taxCategory, english.booksCategory],
    },
    company: company({ name: 'Harbour Lane CPAs Inc.' }),
  },
  fr: {
    ...french,
    firm: {
      host: 'rivenord.taxdome.com',
      name: 'Rive-Nord',
      language: 'fr',
      currency: 'CAD',
      numberFormat: 'fr-CA',
      services: services(french, 'Fédéral et Québec'),
      categories: [french.taxCategory, french.booksCategory],
    },
    company: frenchCompany({ items: [] }),
  },
};
