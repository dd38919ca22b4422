/** @jsxImportSource react */
import type { ComponentType } from 'react';
import { usePath } from '../router';
import { useSession } from '../session/session-context';
import { ClientsPage } from './clients-page';
import { HomePage } from './home-page';
import { InvoicesPage } from './invoices-page';
import { ProposalsPage } from './proposals-page';
import { ServicesPage } from './services/services-page';
import { SettingsPage } from './settings-page';
import { WorkflowPage } from './workflow-page';

const PAGES: Record<string, ComponentType> = {
  '/app': HomePage,
  '/app/clients': ClientsPage,
  '/app/workflow': WorkflowPage,
  '/app/billing/invoices': InvoicesPage,
  '/app/templates/proposals': ProposalsPage,
  '/app/settings/firm': SettingsPage,
};

const SERVICES = /^(\/app\/(?:settings|templates)\/services)(?:\/(\d+|new))?$/;

/** The page of the current address. The services page has two addresses, and one more for each service whose form is open. */
export function Pages() {
  const path = usePath().replace(/(?<=.)\/$/, '');
  const { words } = useSession();
  const [, base, id] = SERVICES.exec(path) ?? [];
  if (base) return <ServicesPage key={base} base={base} openId={id ?? null} />;
  const Page = PAGES[path];
  return Page ? <Page /> : <h1>{words.notFound}</h1>;
}
