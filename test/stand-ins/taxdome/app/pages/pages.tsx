/** @jsxImportSource react */
import type { ComponentType } from 'react';
import { expenses, invoices, priceList, timeEntries } from '../decoys/billing-lists';
import type { DecoyData } from '../decoys/decoy-data';
import type { DecoyList } from '../decoys/decoy-list';
import { DecoyPage } from '../decoys/decoy-page';
import { InvoiceEditor } from '../decoys/invoice-editor';
import { JobLibrary } from '../decoys/job-library';
import { jobTemplates, plans, proposals, servicesReport, taxes, team } from '../decoys/other-lists';
import { usePath } from '../router';
import { useSession } from '../session/session-context';
import { ClientsPage } from './clients-page';
import { HomePage } from './home-page';
import { ServicesPage } from './services/services-page';
import { SettingsPage } from './settings-page';
import { WorkflowPage } from './workflow-page';

const PAGES: Record<string, ComponentType> = {
  '/app': HomePage,
  '/app/clients': ClientsPage,
  '/app/workflow': WorkflowPage,
  '/app/settings/firm': SettingsPage,
  '/app/templates/jobs/library': JobLibrary,
  '/app/billing/invoices/new': () => <InvoiceEditor key="new" picking={false} />,
  '/app/billing/invoices/new/services': () => <InvoiceEditor key="services" picking />,
};

/** Pages with one list that is no services list. */
const LISTS: Record<string, (data: DecoyData) => DecoyList> = {
  '/app/clients/price-list': priceList,
  '/app/billing/invoices': invoices,
  '/app/billing/time-entries': timeEntries,
  '/app/billing/expenses': expenses,
  '/app/templates/proposals': proposals,
  '/app/templates/jobs': jobTemplates,
  '/app/settings/taxes': taxes,
  '/app/settings/plans': plans,
  '/app/settings/team': team,
  '/app/reports/services': servicesReport,
};

const SERVICES = /^(\/app\/(?:settings|templates)\/services)(?:\/(\d+|new))?$/;

/** The page of the current address. The services page has two addresses, and one more for each service whose form is open. */
export function Pages() {
  const path = usePath().replace(/(?<=.)\/$/, '');
  const { words } = useSession();
  const [, base, id] = SERVICES.exec(path) ?? [];
  if (base) return <ServicesPage key={base} base={base} openId={id ?? null} />;
  const list = LISTS[path];
  if (list) return <DecoyPage key={path} list={list} />;
  const Page = PAGES[path];
  return Page ? <Page /> : <h1>{words.notFound}</h1>;
}
