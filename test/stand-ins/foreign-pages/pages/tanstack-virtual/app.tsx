/** @jsxImportSource react */
import { Toast, Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { config } from '../../shared/config';
import { navigate, useRoute } from '../../shared/use-route';
import { Clients, Home, Invoices, Time } from './other-pages';
import { ServicesPage } from './services-page';
import { texts } from './texts';

const PAGES: readonly { path: string; label: string; page: ReactNode }[] = [
  { path: '/app/home', label: texts.home, page: <Home /> },
  { path: '/app/clients', label: texts.clients, page: <Clients /> },
  { path: '/app/invoices', label: texts.invoices, page: <Invoices /> },
  { path: '/app/time', label: texts.time, page: <Time /> },
  { path: config.home, label: texts.services, page: <ServicesPage /> },
];

/** The frame of the app. */
export function App() {
  const route = useRoute();
  const shown = PAGES.find(({ path }) => path === route) ?? PAGES[0];
  return (
    <Tooltip.Provider>
      <Toast.Provider duration={3500}>
        <div className="flex h-screen">
          <div className="bg-dark p-4 flex flex-col gap-1 w-40">
            <p className="font-medium py-2">{config.firm}</p>
            {PAGES.map(({ path, label }) => (
              <button
                type="button"
                key={path}
                className={`text-left px-3 py-2 rounded cursor ${path === shown?.path ? 'bg-accent' : ''}`}
                onClick={() => navigate(path)}
              >
                {label}
              </button>
            ))}
          </div>
          <div className="flex-1 min-w-0 flex flex-col p-6 gap-4" key={shown?.path}>
            {shown?.page}
          </div>
        </div>
        <Toast.Viewport className="fixed bottom-6 z-20" />
      </Toast.Provider>
    </Tooltip.Provider>
  );
}
