/** @jsxImportSource react */
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { deDE as coreDe, enUS as coreEn } from '@mui/material/locale';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { deDE, enUS } from '@mui/x-data-grid/locales';
import { createRoot } from 'react-dom/client';
import { config } from '../../shared/config';
import { App } from './app';

const isGerman = config.locale === 'de';
const theme = createTheme(
  { palette: { primary: { main: '#1f6f5c' } }, typography: { fontFamily: 'system-ui, sans-serif' } },
  isGerman ? deDE : enUS,
  isGerman ? coreDe : coreEn,
);
const cache = createCache({ key: 'hf', nonce: config.nonce, prepend: true });

createRoot(document.getElementById('root') ?? document.body).render(
  <CacheProvider value={cache}>
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <App />
    </ThemeProvider>
  </CacheProvider>,
);
