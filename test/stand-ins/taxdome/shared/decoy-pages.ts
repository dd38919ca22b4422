/** Pages of the app that hold no services list, whatever they look like; with a services list in a dialog or a pop-up over some of them. */
export const DECOYS = [
  { name: 'dashboard', path: '/app' },
  { name: 'clients', path: '/app/clients' },
  { name: 'price list', path: '/app/clients/price-list' },
  { name: 'invoices', path: '/app/billing/invoices' },
  { name: 'invoice editor', path: '/app/billing/invoices/new' },
  { name: 'service picker', path: '/app/billing/invoices/new/services' },
  { name: 'time entries', path: '/app/billing/time-entries' },
  { name: 'expenses', path: '/app/billing/expenses' },
  { name: 'proposals', path: '/app/templates/proposals' },
  { name: 'job templates', path: '/app/templates/jobs' },
  { name: 'library', path: '/app/templates/jobs/library' },
  { name: 'taxes', path: '/app/settings/taxes' },
  { name: 'plans', path: '/app/settings/plans' },
  { name: 'team', path: '/app/settings/team' },
  { name: 'services report', path: '/app/reports/services' },
  { name: 'workflow', path: '/app/workflow' },
] as const satisfies readonly { name: string; path: string }[];
