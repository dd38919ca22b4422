/** @jsxImportSource react */
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { config } from '../../shared/config';
import { navigate, useRoute } from '../../shared/use-route';
import { Dashboard } from './dashboard';
import { Clients, Invoices, TimeEntries } from './other-grids';
import { ServicesPage } from './services-page';
import { texts } from './texts';

const PAGES: readonly { path: string; label: string; page: ReactNode }[] = [
  { path: '/app/dashboard', label: texts.dashboard, page: <Dashboard /> },
  { path: '/app/clients', label: texts.clients, page: <Clients /> },
  { path: '/app/billing/invoices', label: texts.invoices, page: <Invoices /> },
  { path: '/app/billing/time_entries', label: texts.time, page: <TimeEntries /> },
  { path: config.home, label: texts.services, page: <ServicesPage /> },
];

/** The frame of the app: bar, navigation, and the page of the address. */
export function App() {
  const route = useRoute();
  const shown = PAGES.find(({ path }) => path === route) ?? PAGES[0];
  return (
    <Box sx={{ display: 'flex', height: '100vh' }}>
      <AppBar position="fixed" elevation={0} sx={{ zIndex: 1201 }}>
        <Toolbar variant="dense">
          <Typography variant="h6" component="div">
            {config.firm}
          </Typography>
        </Toolbar>
      </AppBar>
      <Drawer variant="permanent" sx={{ width: 208, '& .MuiDrawer-paper': { width: 208 } }}>
        <Toolbar variant="dense" />
        <List component="nav">
          {PAGES.map(({ path, label }) => (
            <ListItemButton key={path} selected={path === shown?.path} onClick={() => navigate(path)}>
              <ListItemText primary={label} />
            </ListItemButton>
          ))}
        </List>
      </Drawer>
      <Box component="main" sx={{ flex: 1, minWidth: 0, p: 3, pt: 8, display: 'flex', flexDirection: 'column' }}>
        {shown?.page}
      </Box>
    </Box>
  );
}
