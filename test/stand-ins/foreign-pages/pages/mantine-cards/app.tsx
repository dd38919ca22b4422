/** @jsxImportSource react */
import { AppShell, Group, NavLink, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { config } from '../../shared/config';
import { navigate, useRoute } from '../../shared/use-route';
import { CatalogPage } from './catalog-page';
import { Clients, Invoices, Start, Time } from './other-pages';
import { texts } from './texts';

const PAGES: readonly { path: string; label: string; page: ReactNode }[] = [
  { path: '/app/start', label: texts.start, page: <Start /> },
  { path: '/app/clients', label: texts.clients, page: <Clients /> },
  { path: '/app/invoices', label: texts.invoices, page: <Invoices /> },
  { path: '/app/hours', label: texts.time, page: <Time /> },
  { path: config.home, label: texts.services, page: <CatalogPage /> },
];

/** The frame of the app. */
export function App() {
  const route = useRoute();
  const shown = PAGES.find(({ path }) => path === route) ?? PAGES[0];
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 220, breakpoint: 'xs' }} padding="lg">
      <AppShell.Header>
        <Group h="100%" px="md">
          <Text fw={700}>{config.firm}</Text>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        {PAGES.map(({ path, label }) => (
          <NavLink
            key={path}
            component="button"
            label={label}
            active={path === shown?.path}
            onClick={() => navigate(path)}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>{shown?.page}</AppShell.Main>
    </AppShell>
  );
}
