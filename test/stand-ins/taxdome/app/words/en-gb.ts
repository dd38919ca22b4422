import type { Words } from '.';
import { en } from './en';

/** British English, where it differs from the American words. */
export const enGb: Words = {
  ...en,
  numberFormat: 'en-GB',
  columns: { ...en.columns, customise: 'Customise columns' },
  hourly: (amount) => `${amount}/hour`,
  form: { ...en.form, tax: 'VAT', taxHint: 'VAT is added to this service in invoices.' },
  confirmDelete: {
    ...en.confirmDelete,
    text: 'This can’t be undone. Invoices and proposals that already use it stay.',
  },
};
