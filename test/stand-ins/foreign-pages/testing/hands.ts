import type { Locator, Page } from 'playwright-core';
import type { ForeignPageName } from '../foreign-pages';

/** Where things are on a page; what follows from the library that it was made with. */
export interface Hands {
  /** The name of each service that is drawn. */
  readonly names: string;
  readonly scroller?: string;
  readonly nextPage?: string;
  readonly create: string;
  readonly search: string;
  readonly archivedTab: string;
  readonly form: string;
  readonly nameField: string;
  readonly rateField: string;
  readonly save: string;
  readonly sortByName: (page: Page) => Promise<void>;
  /** Every row that is drawn; of a row in several parts each part. */
  readonly rows: string;
  /** What the name is in, in `rows`. */
  readonly named: string;
  readonly dots: string;
  readonly items: string;
  /** Which of the items archives; the first edits, the last deletes. */
  readonly archiveItem: number;
  readonly confirm: string;
  /** Where the rate is in `row`. */
  readonly rate: string;
  /** The five links to the pages of the app. */
  readonly links: string;
}

/** The row of a service. */
export const rowOf = (page: Page, { rows, named }: Hands, name: string): Locator =>
  page.locator(rows).filter({ has: page.locator(named).getByText(name, { exact: true }) });
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();

export const HANDS: Readonly<Record<ForeignPageName, Hands>> = {
  'mui-data-grid': {
    names: '.MuiDataGrid-row [data-field="name"] button',
    scroller: '.MuiDataGrid-virtualScroller',
    nextPage: '.MuiTablePagination-actions button:last-child',
    create: 'h1 ~ button',
    search: 'h1 ~ div input',
    archivedTab: '[role="tab"]:nth-child(2)',
    form: '.MuiDrawer-paper form',
    nameField: 'input >> nth=0',
    rateField: 'input[inputmode="decimal"]',
    save: '[type="submit"]',
    sortByName: click('[role="columnheader"][data-field="name"]'),
    rows: '.MuiDataGrid-row',
    named: '[data-field="name"] button',
    dots: '[data-field="actions"] button',
    items: '[role="menuitem"]',
    archiveItem: 1,
    confirm: '[role="dialog"] button >> nth=-1',
    rate: '[data-field="rate"]',
    links: 'nav .MuiListItemButton-root',
  },
  'antd-table': {
    names: '.ant-table-row .ant-typography',
    nextPage: '.ant-pagination-next button',
    create: '.ant-btn-primary',
    search: 'input[type="search"]',
    archivedTab: '[role="tab"] >> nth=1',
    form: '.ant-modal',
    nameField: 'input#name',
    rateField: 'input#rate',
    save: '.ant-modal-footer .ant-btn-primary',
    sortByName: click('th.ant-table-column-has-sorters >> nth=1'),
    rows: '.ant-table-row',
    named: '.ant-typography',
    dots: '.ant-btn-text',
    items: '.ant-dropdown-menu-item',
    archiveItem: 1,
    confirm: '.ant-modal-confirm .ant-btn-dangerous, .ant-modal-confirm .ant-btn-color-dangerous',
    rate: 'td:nth-child(5)',
    links: 'aside [role="menuitem"]',
  },
  'ag-grid': {
    names: '[col-id="name"] b',
    scroller: '.ag-grid-viewport',
    create: '.button.primary',
    search: 'input[type="search"]',
    archivedTab: '[role="tab"] >> nth=1',
    form: 'form',
    nameField: 'input >> nth=0',
    rateField: 'input[inputmode="decimal"]',
    save: '[type="submit"]',
    sortByName: click('.ag-header-cell[col-id="name"] .ag-header-cell-label'),
    rows: '[row-id]',
    named: '[col-id="name"] b',
    dots: '[col-id="menu"] button',
    items: '[role="menuitem"]',
    archiveItem: 1,
    confirm: '.panel .primary',
    rate: '[col-id="price"]',
    links: 'nav a',
  },
  'tanstack-virtual': {
    names: '.group .font-medium',
    scroller: '.overflow-auto',
    create: 'input + button',
    search: 'input:not([type])',
    archivedTab: '[role="radio"] >> nth=1',
    form: '[role="dialog"]',
    nameField: 'input[name="name"]',
    rateField: 'input[name="rate"]',
    save: '[type="submit"]',
    sortByName: click('.border-b .flex-1 > button'),
    rows: '.group',
    named: '.font-medium',
    dots: 'button',
    items: '[role="menuitem"]',
    archiveItem: 2,
    confirm: '[role="alertdialog"] button >> nth=-1',
    rate: '.tabular',
    links: '.bg-dark button',
  },
  'vuetify-table': {
    names: 'tbody td:nth-child(3)',
    nextPage: '.v-pagination__next button',
    create: 'h1 ~ button',
    search: 'h1 ~ .v-input input',
    archivedTab: '[role="tab"] >> nth=1',
    form: '.v-dialog form',
    nameField: 'input >> nth=0',
    rateField: '.v-text-field:has(.v-text-field__prefix) input',
    save: '[type="submit"]',
    sortByName: click('thead th:nth-child(3)'),
    rows: 'tbody tr',
    named: 'td:nth-child(3)',
    dots: 'td .v-btn',
    items: '.v-menu .v-overlay__content .v-list-item',
    archiveItem: 1,
    confirm: '.v-dialog .v-card-actions button >> nth=1',
    rate: 'td:nth-child(6)',
    links: 'nav .v-list-item',
  },
  'mantine-cards': {
    names: '[data-service] > p:nth-of-type(1)',
    scroller: 'html',
    create: 'h2 ~ button',
    search: 'h2 ~ div input >> nth=0',
    archivedTab: '.mantine-SegmentedControl-label >> nth=1',
    form: '.mantine-Drawer-content form',
    nameField: 'input >> nth=0',
    rateField: 'input[inputmode="decimal"]',
    save: '[type="submit"]',
    sortByName: async (page) => {
      await page.locator('h2 ~ div input').nth(1).click();
      await page.locator('[role="option"]').nth(1).click();
    },
    rows: '[data-service]',
    named: 'p',
    dots: 'button',
    items: '[role="menuitem"]',
    archiveItem: 1,
    confirm: '.mantine-Modal-content button >> nth=-1',
    rate: 'p >> nth=-1',
    links: 'nav button',
  },
};
