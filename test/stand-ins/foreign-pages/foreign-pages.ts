/** A firm as one of the pages serves it. */
export interface ForeignFirm {
  readonly host: string;
  readonly name: string;
  readonly currency: string;
}

/** How much of a service the page shows, so that nobody expects to read what isn't there. */
export interface Shows {
  /** `cut`: shortened by CSS alone, the whole text is in the document; `opened`: only once a row is expanded. */
  readonly description: 'column' | 'beneath' | 'cut' | 'opened' | 'none';
  readonly category: boolean;
  /** In a column or badge of its own, written after the amount, or both ways. */
  readonly rateType: 'own' | 'suffix' | 'both';
  /** The attribute that carries the service's id in its row. */
  readonly id: string | null;
}

/** One services page, made with published libraries. */
export interface ForeignPageKind {
  readonly name: ForeignPageName;
  readonly made: string;
  readonly path: string;
  readonly count: number;
  readonly shows: Shows;
  /** Whether its content security policy lets any inline style in, as not each library hands a nonce on. */
  readonly inlineStyles: boolean;
  readonly firms: Readonly<Record<string, ForeignFirm>>;
  readonly locales: readonly string[];
}

export type ForeignPageName =
  | 'mui-data-grid'
  | 'antd-table'
  | 'ag-grid'
  | 'tanstack-virtual'
  | 'vuetify-table'
  | 'mantine-cards';

const firm = (host: string, name: string, currency: string): ForeignFirm => ({
  host: `${host}.taxdome.com`,
  name,
  currency,
});

const kinds: readonly Omit<ForeignPageKind, 'locales'>[] = [
  {
    name: 'mui-data-grid',
    made: 'Material UI, MUI X Data Grid',
    path: '/app/settings/services',
    count: 240,
    shows: { description: 'beneath', category: true, rateType: 'own', id: 'data-id' },
    inlineStyles: false,
    firms: {
      'en-US': firm('harborfinch', 'Harbor & Finch CPA', 'USD'),
      de: firm('nordlicht', 'Nordlicht Steuerberatung', 'EUR'),
    },
  },
  {
    name: 'antd-table',
    made: 'Ant Design',
    path: '/app/templates/services',
    count: 137,
    shows: { description: 'opened', category: true, rateType: 'suffix', id: 'data-row-key' },
    inlineStyles: true,
    firms: {
      fr: firm('cabinet-moreau', 'Cabinet Moreau', 'EUR'),
      ja: firm('aoyama-zeimu', '青山税務会計事務所', 'JPY'),
    },
  },
  {
    name: 'ag-grid',
    made: 'AG Grid Community, Headless UI',
    path: '/app/billing/services',
    count: 500,
    shows: { description: 'cut', category: true, rateType: 'both', id: 'row-id' },
    inlineStyles: false,
    firms: {
      sv: firm('lindqvist-redovisning', 'Lindqvist Redovisning', 'SEK'),
      nl: firm('vandenberg', 'Van den Berg Accountants', 'EUR'),
    },
  },
  {
    name: 'tanstack-virtual',
    made: 'TanStack Table, TanStack Virtual, Radix UI',
    path: '/app/settings/service_items',
    count: 320,
    shows: { description: 'beneath', category: false, rateType: 'suffix', id: null },
    inlineStyles: false,
    firms: {
      ja: firm('minato-tax', '港税理士法人', 'JPY'),
      'en-US': firm('bluestem', 'Bluestem Bookkeeping', 'USD'),
    },
  },
  {
    name: 'vuetify-table',
    made: 'Vue, Vuetify',
    path: '/app/billing/items',
    count: 64,
    shows: { description: 'column', category: true, rateType: 'own', id: null },
    inlineStyles: false,
    firms: {
      'pt-BR': firm('pereira-contabil', 'Pereira Contábil', 'BRL'),
      it: firm('studio-ricci', 'Studio Ricci', 'EUR'),
    },
  },
  {
    name: 'mantine-cards',
    made: 'Mantine',
    path: '/app/catalog',
    count: 36,
    shows: { description: 'beneath', category: true, rateType: 'own', id: 'data-service' },
    inlineStyles: false,
    firms: {
      es: firm('asesoria-luz', 'Asesoría Luz', 'EUR'),
      'en-US': firm('larkspur', 'Larkspur Advisory', 'USD'),
    },
  },
];

/** Every page there is, with the languages it speaks. */
export const FOREIGN_PAGES: readonly ForeignPageKind[] = kinds.map((kind) => ({
  ...kind,
  locales: Object.keys(kind.firms),
}));
