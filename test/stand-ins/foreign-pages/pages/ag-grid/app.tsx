/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { config } from '../../shared/config';
import { navigate, useRoute } from '../../shared/use-route';
import { Clients, Invoices, Overview, TimeEntries } from './other-pages';
import { ServicesPage } from './services-page';
import { texts } from './texts';

const PAGES: readonly { path: string; label: string; page: ReactNode }[] = [
  { path: '/app/overview', label: texts.overview, page: <Overview /> },
  { path: '/app/clients', label: texts.clients, page: <Clients /> },
  { path: '/app/billing/invoices', label: texts.invoices, page: <Invoices /> },
  { path: '/app/billing/time_entries', label: texts.time, page: <TimeEntries /> },
  { path: config.home, label: texts.services, page: <ServicesPage /> },
];

/** Navigation along the top above the page of the address. */
export function App() {
  const route = useRoute();
  const shown = PAGES.find(({ path }) => path === route) ?? PAGES[0];
  return (
    <div className="shell">
      <nav className="bar">
        <strong>{config.firm}</strong>
        {PAGES.map(({ path, label }) => (
          <a
            key={path}
            href={path}
            aria-current={path === shown?.path ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              navigate(path);
            }}
          >
            {label}
          </a>
        ))}
      </nav>
      <main className="content" key={shown?.path}>
        {shown?.page}
      </main>
    </div>
  );
}
