/** @jsxImportSource react */
import { Layout, Menu, Typography } from 'antd';
import type { ReactNode } from 'react';
import { config } from '../../shared/config';
import { navigate, useRoute } from '../../shared/use-route';
import { Clients, Home, Invoices, TimeEntries } from './other-pages';
import { ServicesPage } from './services-page';
import { texts } from './texts';

const PAGES: Readonly<Record<string, { label: string; page: ReactNode }>> = {
  '/app/home': { label: texts.home, page: <Home /> },
  '/app/clients': { label: texts.clients, page: <Clients /> },
  '/app/billing/invoices': { label: texts.invoices, page: <Invoices /> },
  '/app/billing/time_entries': { label: texts.time, page: <TimeEntries /> },
  [config.home]: { label: texts.services, page: <ServicesPage /> },
};

/** Navigation beside the page of the address. */
export function Frame() {
  const route = useRoute();
  const key = route in PAGES ? route : '/app/home';
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Sider theme="light" width={210}>
        <Typography.Title level={5} style={{ margin: 16 }}>
          {config.firm}
        </Typography.Title>
        <Menu
          mode="inline"
          selectedKeys={[key]}
          onClick={({ key: path }) => navigate(path)}
          items={Object.entries(PAGES).map(([path, { label }]) => ({ key: path, label }))}
        />
      </Layout.Sider>
      <Layout.Content style={{ padding: 24, minWidth: 0 }}>{PAGES[key]?.page}</Layout.Content>
    </Layout>
  );
}
